-- Which members vote: their classes, suspensions, arrears and shares; and members who are no organisation.
alter table member_register rename column organisation to member;
alter table member_register
    add column individual boolean not null default false,
    add column membership_class text,
    add column suspended boolean not null default false,
    add column arrears_since date,
    add column share_paid boolean not null default false,
    add column resigned boolean not null default false;

-- An individual's seat speaks for no organisation.
alter table seat_register alter column organisation drop not null;
create index on seat_register (platform, organisation);

alter table invitation_register alter column organisation drop not null;
alter table invitation_register add column individual uuid;

create table member_book (
    platform uuid not null,
    member uuid not null,
    number text not null,
    number_folded text not null,
    name text,
    email text,
    telephone text,
    primary key (platform, member),
    unique (platform, number_folded)
);
comment on table member_book is 'Whose membership it is, as the body knows it. Personal data, outside the record; a line goes when the member resigns.';
