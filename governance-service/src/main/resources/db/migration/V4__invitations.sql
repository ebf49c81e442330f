-- What each invitation offers: read when somebody accepts it.
create table invitation_register (
    invitation uuid primary key,
    platform uuid not null,
    organisation uuid not null,
    kind text not null,
    ends timestamptz
);
