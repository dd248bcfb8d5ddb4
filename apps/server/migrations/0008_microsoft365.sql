-- What we know of the other side: calendars we follow, subscriptions, copies of events, and our own writes (rules S1–S9, S14).
create table calendar (
  id uuid primary key,
  connection_id uuid not null references connection on delete cascade,
  resource_id uuid not null references resource,
  -- The mailbox as Graph names it in resource paths: the user's object id where known, else the address.
  mailbox text not null,
  address text not null,
  state text not null check (state in ('first-sync', 'in-step', 'unreadable', 'held', 'stopped')),
  delta_link text,
  window_start timestamptz,
  window_end timestamptz,
  not_before timestamptz,
  last_hint_at timestamptz,
  last_verified_at timestamptz,
  last_error text,
  failures integer not null default 0,
  created_at timestamptz not null,
  unique (connection_id, resource_id)
);

create table subscription (
  id uuid primary key,
  calendar_id uuid not null references calendar on delete cascade,
  -- Null until Graph has answered our POST: the row stands before it (rule S14).
  graph_id text,
  client_state text not null,
  state text not null check (state in ('wanted', 'active', 'failed', 'removed')),
  expires_at timestamptz,
  renew_at timestamptz,
  last_error text,
  created_at timestamptz not null
);
create unique index subscription_by_graph_id on subscription (graph_id) where graph_id is not null;
create index subscription_of on subscription (calendar_id);

-- A copy is one mailbox's event. Ids are case-sensitive.
create table copy (
  id uuid primary key,
  connection_id uuid not null references connection on delete cascade,
  mailbox text not null,
  immutable_id text collate "C" not null,
  role text not null check (role in ('organizer', 'room')),
  event_type text not null check (event_type in ('singleInstance', 'seriesMaster', 'occurrence', 'exception')),
  series_master_id text collate "C",
  ical_uid text,
  clean_id text,
  original_start timestamptz,
  change_key text,
  etag text,
  -- The normalised content last agreed (rule S5).
  base jsonb,
  resource_id uuid references resource,
  booking_id uuid references booking on delete set null,
  occurrence_id uuid references occurrence on delete set null,
  seen_at timestamptz not null,
  unique (connection_id, mailbox, immutable_id)
);
create index copy_of_booking on copy (booking_id);
create index copy_by_clean_id on copy (connection_id, clean_id);
create index copy_of_series on copy (connection_id, mailbox, series_master_id) where series_master_id is not null;

-- Every write to Graph, committed before it is sent (rule S9).
create table attempt (
  id uuid primary key,
  connection_id uuid not null references connection on delete cascade,
  booking_id uuid not null references booking on delete cascade,
  mailbox text not null,
  kind text not null check (kind in ('create', 'invite', 'update', 'cancel', 'respond', 'remove')),
  generation integer not null,
  transaction_id uuid not null,
  body jsonb not null,
  -- The content that this write means to bring about, to know its echo.
  content jsonb not null,
  state text not null check (state in ('open', 'done', 'failed')),
  immutable_id text collate "C",
  error_code text,
  request_id text,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index attempt_of on attempt (booking_id, started_at);
create unique index attempt_open on attempt (booking_id, mailbox, kind, generation) where state = 'open';
