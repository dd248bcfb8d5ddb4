-- Refresh tokens of those who speak where an application does not speak for itself, sealed (rule X3).
create table room_account (
  connection_id uuid primary key references connection on delete cascade,
  address text not null,
  object_id text not null,
  sealed bytea not null,
  state text not null check (state in ('working', 'broken')),
  error_code text,
  state_since timestamptz not null
);

create table person_token (
  connection_id uuid not null references connection on delete cascade,
  person_id uuid not null references person on delete cascade,
  sealed bytea not null,
  state text not null check (state in ('working', 'broken')),
  error_code text,
  state_since timestamptz not null,
  primary key (connection_id, person_id)
);
