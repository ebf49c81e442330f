-- Where each objection stands: open, maintained by whoever raised it, or settled for good.
alter table objection_register add column standing text not null default 'OPEN';
update objection_register set standing = coalesce(
    (select case payload_type when 'deliberation.ObjectionMaintained' then 'MAINTAINED' else 'SETTLED' end
       from domain_event
      where aggregate_identifier = 'objection:' || objection
        and payload_type in ('deliberation.ObjectionMaintained', 'deliberation.ObjectionResolved', 'deliberation.ObjectionWithdrawn')
      order by sequence_number desc
      limit 1),
    'OPEN');
