-- Constituencies may take organisations of certain kinds alone, and groups of members are made of kinds.
alter table organisation_register add column kind text;

update organisation_register o set kind = e.kind
from (select convert_from(payload, 'UTF8')::jsonb ->> 'organisation' organisation,
             upper(replace(convert_from(payload, 'UTF8')::jsonb ->> 'kind', '-', '_')) kind
      from domain_event where payload_type = 'platform.OrganisationRegistered') e
where o.organisation = e.organisation::uuid;

alter table organisation_register alter column kind set not null;

-- Which organisation an entry of a roll belongs to, for the votes that are still open: closed ones are counted.
alter table roll_register add column organisation uuid;

update roll_register r set organisation = s.organisation from seat_register s where s.seat = r.seat;
