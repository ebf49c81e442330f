-- Which rules a vote is taken under; absent for votes that were called before anybody asked.
alter table vote_register
    add column charter_version integer,
    add column decision_type text;

-- Who may cast whose ballot in which vote.
create table proxy_register (
    proxy uuid primary key,
    vote uuid not null,
    principal uuid not null,
    holder uuid not null,
    standing boolean not null
);
create unique index on proxy_register (vote, principal) where standing;
create index on proxy_register (vote, holder) where standing;

create table proxy_box (
    vote uuid not null,
    roll_entry uuid not null,
    proxy uuid not null,
    choice text not null,
    salt text not null,
    primary key (vote, roll_entry)
);
comment on table proxy_box is 'What opens the commitments of ballots that holders of proxies cast. Read by nothing but the closing.';
