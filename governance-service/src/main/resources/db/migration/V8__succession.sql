-- Who held a seat before its holder of today, and the seat whose holder an invitation makes a successor to.
create table former_holder (
    seat uuid not null,
    person uuid not null,
    starts timestamptz not null,
    ends timestamptz not null
);
create index on former_holder (person);
alter table invitation_register add column succeeding uuid;
