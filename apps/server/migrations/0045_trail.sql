-- A booking's trail across both sides: what came from Exchange, and by which names Graph knows our writes.
create table inbound_change (
  id uuid primary key,
  booking_id uuid not null references booking on delete cascade,
  resource_id uuid not null references resource,
  at timestamptz not null,
  kind text not null check (kind in ('present', 'gone', 'unchanged')),
  -- The room's answer as it came, or why it is gone.
  word text,
  starts_at timestamptz,
  ends_at timestamptz,
  -- What made us look: a notification, or the clock.
  learnt_by text not null check (learnt_by in ('notification', 'polling'))
);
create index inbound_change_of on inbound_change (booking_id, at);
create index inbound_change_by_age on inbound_change (at);

alter table attempt add column client_request_id uuid;
