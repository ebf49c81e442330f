-- What commitments are decided with, and the files that wait for a report to name them.

alter table proposal_register add column adopted boolean not null default false;
update proposal_register set adopted = true
where exists (select from domain_event
              where aggregate_identifier = 'proposal:' || proposal
                and payload_type in ('proposals.ProposalDecided', 'proposals.ProposalDeclared')
                and convert_from(payload, 'UTF8')::jsonb ->> 'outcome' = 'adopted');

create table commitment_register (
    commitment uuid primary key,
    platform uuid not null,
    proposal uuid not null,
    due_at timestamptz not null
);

create table waiting_evidence (
    content_id uuid primary key,
    key uuid not null unique,
    fingerprint text not null,
    platform uuid not null,
    person uuid not null,
    seat uuid not null,
    name text not null,
    media_type text not null,
    salt bytea not null,
    hash text not null,
    bytes bytea not null,
    uploaded_at timestamptz not null default now()
);
create index on waiting_evidence (person);
create index on waiting_evidence (uploaded_at);
comment on table waiting_evidence is 'Uploaded, and published to nobody before an event refers to it. Forgotten after a day.';
