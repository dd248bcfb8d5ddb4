-- Displays: pairing under way, and those paired.
create table pairing (
  id uuid primary key,
  code text not null,
  secret_hash bytea not null,
  player_id uuid,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create unique index pairing_by_code on pairing (code);

create table player (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('room-display', 'floor-display')),
  resource_ids uuid[] not null default '{}',
  floor_id uuid references floor,
  token_hash bytea not null unique,
  paired_at timestamptz not null,
  last_seen_at timestamptz,
  revoked_at timestamptz
);
-- One clock of snapshots for the whole house: it only grows (rule D2).
create sequence snapshot_version;
