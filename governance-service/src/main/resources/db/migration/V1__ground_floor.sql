-- The ground floor: the event store, the record made from it, content beside it, and the positions of those who read.

-- What is written here is never changed, by nobody and for no reason.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: what is recorded stays as it is', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The event store. global_index is drawn before the commit and is no order to read by; (txid, global_index) is,
-- for transactions below pg_snapshot_xmin.
create table domain_event (
  global_index bigint generated always as identity primary key,
  event_identifier text not null unique,
  aggregate_identifier text not null,
  sequence_number bigint not null check (sequence_number >= 0),
  aggregate_type text not null,
  occurred_at text not null,
  payload_type text not null,
  payload_revision text not null,
  payload bytea not null,
  meta_data bytea not null,
  txid xid8 not null default pg_current_xact_id(),
  unique (aggregate_identifier, sequence_number)
);
create index domain_event_finished on domain_event (txid, global_index);

create trigger domain_event_stays before update or delete or truncate on domain_event
  for each statement execute function refuse_change();

-- A transaction that wrote before it read its stream can hold a lower id than its predecessor in that stream, and
-- would overtake it in the ledger. It has to begin again.
create function refuse_overtaking() returns trigger language plpgsql as $$
begin
  if exists (select from domain_event predecessor
             where predecessor.aggregate_identifier = new.aggregate_identifier
               and predecessor.sequence_number = new.sequence_number - 1
               and predecessor.txid > new.txid) then
    raise exception 'event % of % would overtake its predecessor', new.sequence_number, new.aggregate_identifier
      using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger domain_event_in_order before insert on domain_event
  for each row when (new.sequence_number > 0) execute function refuse_overtaking();

-- Needed by the event store's engine, whether snapshots are taken or not.
create table snapshot_event (
  event_identifier text not null unique,
  aggregate_identifier text not null,
  sequence_number bigint not null,
  aggregate_type text not null,
  occurred_at text not null,
  payload_type text not null,
  payload_revision text,
  payload bytea not null,
  meta_data bytea,
  primary key (aggregate_identifier, sequence_number)
);

create table token_entry (
  processor_name text not null,
  segment integer not null,
  token bytea,
  token_type text,
  updated_at text,
  owner text,
  primary key (processor_name, segment)
);

-- The record: the bytes of every entry, written once.
create table ledger_entry (
  position bigint primary key check (position > 0),
  platform uuid not null,
  index bigint not null check (index >= 0),
  event_id uuid not null unique,
  bytes bytea not null,
  unique (platform, index)
);
create trigger ledger_entry_stays before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();

-- One row a ledger, changed only by compare-and-swap on its size.
create table ledger_head (
  platform uuid primary key,
  size bigint not null check (size > 0),
  recorded_at timestamptz not null
);

-- How far the sequencer has read the event store, and the last place it gave.
create table sequencer_cursor (
  only_one boolean primary key default true check (only_one),
  txid xid8 not null,
  global_index bigint not null,
  position bigint not null,
  recorded_at timestamptz not null
);
insert into sequencer_cursor (txid, global_index, position, recorded_at) values ('0', 0, 0, 'epoch');

-- Content beside the record. bytes and salt go when the content is withheld; hash and length stay, as the record has them.
create sequence content_seq;
create table content (
  content_id uuid primary key,
  platform uuid not null,
  media_type text not null,
  salt bytea,
  hash text not null,
  length integer not null,
  bytes bytea,
  txid xid8 not null default pg_current_xact_id(),
  seq bigint not null default nextval('content_seq'),
  check (bytes is not null or salt is null)
);
create index content_finished on content (txid, seq);

-- How far the relay has published, and to which topic: a topic made anew has another id and is filled from the beginning.
create table relay_record_cursor (
  only_one boolean primary key default true check (only_one),
  topic_id text,
  position bigint not null
);
insert into relay_record_cursor (position) values (0);
create table relay_content_cursor (
  only_one boolean primary key default true check (only_one),
  topic_id text,
  txid xid8 not null,
  seq bigint not null
);
insert into relay_content_cursor (txid, seq) values ('0', 0);

-- How far each automation has followed the ledger.
create table follower_position (
  follower text primary key,
  position bigint not null
);

-- db-scheduler's own table, as its version 16 wants it.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);

-- After a dump was restored into another cluster, whose transaction ids are lower than the stored ones: puts all ids
-- below every id to come and keeps the order of what still waits. To be called while no service is running.
create function rebase_after_restore() returns void language plpgsql as $$
begin
  alter table domain_event disable trigger domain_event_stays;
  update domain_event set txid = case
    when exists (select from ledger_entry where event_id = event_identifier::uuid) then xid8 '3' else xid8 '4' end;
  alter table domain_event enable trigger domain_event_stays;
  update sequencer_cursor set txid = '3', global_index = (select coalesce(max(global_index), 0) from domain_event);
  update content set txid = case
    when (txid, seq) <= (select c.txid, c.seq from relay_content_cursor c) then xid8 '3' else xid8 '4' end;
  update relay_content_cursor set txid = '3', seq = (select coalesce(max(seq), 0) from content);
end $$;
