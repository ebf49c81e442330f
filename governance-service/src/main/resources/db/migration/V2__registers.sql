-- Registers: what rules that span streams read. Kept in the same transaction as the events they come from.

create table person (
    person_id uuid primary key,
    issuer text not null,
    subject text not null,
    unique (issuer, subject)
);
comment on table person is 'Which account is which person. Erasable: the record knows only the random person_id.';

create table act_receipt (
    key uuid primary key,
    person uuid not null,
    fingerprint text not null,
    status int not null,
    location text not null,
    answer jsonb not null,
    kept_at timestamptz not null default now()
);
comment on table act_receipt is 'The answer to each act, for whoever sends it again with the same key.';

create table organisation_register (
    organisation uuid primary key,
    representative uuid not null
);

create table platform_register (
    platform uuid primary key,
    name text not null,
    founder uuid not null,
    visibility text not null,
    charter_version int not null,
    charter_hash text not null,
    charter_content uuid not null
);

create table member_register (
    platform uuid not null,
    organisation uuid not null,
    constituency text not null,
    primary key (platform, organisation)
);

create table seat_register (
    seat uuid primary key,
    platform uuid not null,
    organisation uuid not null,
    kind text not null,
    constituency text,
    person uuid not null,
    starts timestamptz not null,
    ends timestamptz
);
create index on seat_register (platform, person);
create index on seat_register (person);

create table office_register (
    platform uuid not null,
    office text not null,
    seat uuid not null,
    primary key (platform, office)
);

create table proposal_register (
    proposal uuid primary key,
    platform uuid not null
);

create table vote_register (
    vote uuid primary key,
    platform uuid not null,
    proposal uuid not null,
    way text not null,
    open boolean not null,
    closes_at timestamptz
);

create table roll_register (
    vote uuid not null,
    seat uuid not null,
    constituency text not null,
    primary key (vote, seat)
);

create table ballot_box (
    vote uuid not null,
    roll_entry uuid not null,
    choice text not null,
    salt text not null,
    primary key (vote, roll_entry)
);
comment on table ballot_box is 'What opens the commitments. Outside the record until the vote closes, and read by nothing but the closing.';
