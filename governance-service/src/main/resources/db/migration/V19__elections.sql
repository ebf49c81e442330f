-- In elections a ballot marks options instead of adopting or rejecting.
alter table ballot_box
    alter column choice drop not null,
    add column marks text,
    add check ((choice is null) <> (marks is null));
alter table proxy_box
    alter column choice drop not null,
    add column marks text,
    add check ((choice is null) <> (marks is null));

-- What can be marked; absent where one text is adopted or not.
alter table vote_register
    add column options text[];

create table lot_secret (
    vote uuid primary key,
    secret text not null
);
comment on table lot_secret is
    'What the lot of a vote is drawn from, together with its ballots. Its hash is recorded before the vote opens, it is itself at the closing. Read by nothing but the closing.';
