-- The charter that a proposal would bring into force, for whoever acts on its adoption.
create table amendment_register (
    proposal uuid primary key,
    amendment text not null
);
