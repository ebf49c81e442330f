-- Assemblies: what votes held in them ask of them.
create table assembly_register (
    assembly uuid primary key,
    platform uuid not null,
    charter_version int not null,
    call int not null,
    open boolean not null,
    quorate boolean not null,
    roll text
);

create table agenda_register (
    assembly uuid not null,
    item int not null,
    proposal uuid,
    with_notice boolean not null,
    primary key (assembly, item)
);

create table assembly_roll_register (
    assembly uuid not null,
    seat uuid not null,
    constituency text not null,
    primary key (assembly, seat)
);

create table attendance_register (
    assembly uuid not null,
    call int not null,
    seat uuid not null,
    constituency text not null,
    left_at timestamptz,
    primary key (assembly, call, seat)
);
comment on table attendance_register is 'Who takes part in an assembly, and until when, so that no count has more people than there were.';

create table assembly_request_register (
    request uuid primary key,
    platform uuid not null,
    reached boolean not null,
    assembly uuid
);
