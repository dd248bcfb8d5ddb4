-- What an administrator configured. Secrets are encrypted with the installation's key, which is not in the database (rule X3).
create table connection (
  id uuid primary key,
  name text not null,
  type text not null,
  operator text not null,
  tenant_id text not null,
  client_id text not null,
  login_button_name text not null,
  room_mode text not null check (room_mode in ('all', 'specified')),
  room_addresses text[] not null default '{}',
  state text not null check (state in ('new', 'working', 'broken')),
  failure_code text,
  failure_mend text,
  failure_since timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table credential (
  id uuid primary key,
  connection_id uuid not null references connection on delete cascade,
  kind text not null check (kind in ('secret', 'certificate')),
  sealed bytea not null,
  expires_at timestamptz,
  created_at timestamptz not null
);
create index credential_of on credential (connection_id, created_at desc);

create table sync_progress (
  connection_id uuid primary key references connection on delete cascade,
  stage text not null check (stage in ('rooms', 'people', 'groups', 'calendars', 'finished', 'failed')),
  done integer not null,
  total integer,
  failure text,
  started_at timestamptz not null,
  finished_at timestamptz
);
