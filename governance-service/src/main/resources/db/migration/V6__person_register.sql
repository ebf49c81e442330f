-- What persons keep about themselves, who looked at it, and who asked for erasure. Nothing of it is in the record, on a
-- topic or in a view; what hangs on a person goes with the person's row.

create table person_entry (
    person uuid primary key references person (person_id) on delete cascade,
    name text,
    name_folded text,
    email text,
    telephone text,
    name_for text not null,
    email_for text not null,
    telephone_for text not null,
    changed_at timestamptz not null
);
comment on table person_entry is 'Name and contact data, erasable. name_folded is what a search compares with.';

create table person_reading (
    reading bigint generated always as identity primary key,
    person uuid not null references person (person_id) on delete cascade,
    platform uuid not null,
    seat uuid not null,
    office text not null,
    shown text not null,
    read_at timestamptz not null
);
create index on person_reading (person, reading);
comment on table person_reading is 'Which officer was shown what of whom. Each person sees their own.';

create table person_act (
    key uuid primary key,
    person uuid not null references person (person_id) on delete cascade,
    fingerprint text not null,
    done_at timestamptz not null
);
create index on person_act (person, done_at);
comment on table person_act is 'Keys of acts on the person register, for a day: its fingerprints are hashes of personal data.';

create table erased_person (
    person uuid primary key,
    erased_at timestamptz not null
);
comment on table erased_person is 'Whose entry was erased at their request. Leads from the record to nobody.';

create index on act_receipt (person);

-- For the export and the register, so that they need not ask the query side.
alter table organisation_register add column name text;
alter table invitation_register add column seat uuid;
create index on invitation_register (seat);

update organisation_register o set name = e.name
from (select convert_from(payload, 'UTF8')::jsonb ->> 'organisation' organisation,
             convert_from(payload, 'UTF8')::jsonb ->> 'name' name
      from domain_event where payload_type = 'platform.OrganisationRegistered') e
where o.organisation = e.organisation::uuid;

update invitation_register i set seat = e.seat::uuid
from (select convert_from(payload, 'UTF8')::jsonb ->> 'invitation' invitation,
             convert_from(payload, 'UTF8')::jsonb ->> 'seat' seat
      from domain_event where payload_type = 'membership.InvitationAccepted') e
where i.invitation = e.invitation::uuid;
