-- Where a proposal stands as far as speaking on it goes, and which objections are not answered yet.

create table deliberation_register (
    proposal uuid primary key,
    platform uuid not null,
    sponsor uuid not null,
    version int not null,
    state text not null
);

create table contribution_register (
    contribution uuid primary key,
    proposal uuid not null
);

create table objection_register (
    objection uuid primary key,
    proposal uuid not null,
    unanswered boolean not null
);
create index on objection_register (proposal) where unanswered;

-- Proposals that were there before anybody could speak on them.
with event as (
  select aggregate_identifier stream, sequence_number sequence, payload_type type, convert_from(payload, 'UTF8')::jsonb said
  from domain_event where payload_type like 'proposals.%'
), proposal as (
  select max(said ->> 'proposal')::uuid proposal, max(said ->> 'platform')::uuid platform, max(said ->> 'sponsor')::uuid sponsor,
         max((said ->> 'version')::int) version, (array_agg(type order by sequence desc))[1] last
  from event group by stream
)
insert into deliberation_register (proposal, platform, sponsor, version, state)
select proposal, platform, sponsor, version,
       case when last in ('proposals.ProposalSubmitted', 'proposals.ProposalAdmitted') then 'OPEN'
            when last in ('proposals.ProposalDrafted', 'proposals.ProposalRevised', 'proposals.ProposalReturned') then 'DRAFT'
            else 'CLOSED' end
from proposal;
