-- What a member weighs by, where its constituency does not let every entry weigh the same.
alter table member_register
    add column votes integer,
    add column capital text;
comment on column member_register.capital is 'A decimal number as it was written.';

-- An entry's part of the weight of its constituency; absent where all entries weigh the same.
alter table roll_register add column part text;
