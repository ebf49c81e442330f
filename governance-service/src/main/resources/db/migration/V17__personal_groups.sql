-- What people say of themselves, as they wish. It goes with the entry, and leaves it only as a count.
alter table person_entry
    add column gender text,
    add column birth_year integer,
    add column indigenous boolean;
comment on table person_entry is
    'Name, contact data and what people say of themselves, erasable. name_folded is what a search compares with.';
