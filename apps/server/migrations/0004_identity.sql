-- Sessions of browsers, bearer tokens, sign-ins under way, and the local break-glass administrator. Only hashes of secrets.
create table session (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person on delete cascade,
  connection_id uuid,
  -- Entra's session behind ours, for sign-out everywhere.
  provider_session text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_of on session (person_id);
create index session_at_provider on session (provider_session) where provider_session is not null;

create table bearer_token (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person on delete cascade,
  purpose text not null check (purpose in ('api', 'add-in')),
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz
);

create index bearer_token_of on bearer_token (person_id);

create table sign_in_attempt (
  state text primary key,
  connection_id uuid not null,
  nonce text not null,
  code_verifier text not null,
  purpose text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create table break_glass (
  one boolean primary key default true check (one),
  password_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
