-- The wizard's three pages, saved one by one: `setup_step` is the page that is to come, `done` a connection in use.
alter table connection
  add column setup_step text not null default 'done' check (setup_step in ('rooms', 'people', 'done')),
  -- Counts what administrators save, so that nobody overwrites what another saved meanwhile.
  add column version integer not null default 1,
  add column default_group_ids uuid[] not null default '{}',
  -- employeeId, extensionAttribute1 … 15, or a directory extension (Pager comes through one); null: none is taken.
  add column card_number_attribute text,
  add column group_roles jsonb not null default '[]',
  add column delegate_address text,
  add column sender_address text,
  add column representatives jsonb not null default '[]';

alter table credential
  -- A certificate made before its connection is saved belongs to none yet.
  alter column connection_id drop not null,
  -- Of a certificate: what is uploaded to Entra, and its SHA-256 thumbprint.
  add column public_pem text,
  add column thumbprint text,
  -- What Entra last said of it: with two, the older one serves while the newer is refused (rule S16).
  add column accepted_at timestamptz,
  add column refused_at timestamptz,
  add column refused_code text,
  add column refused_mend text,
  -- Of the days before the end (60, 30, 14, 7, 1) those whose warning was sent.
  add column warned_days integer[] not null default '{}',
  add constraint certificate_is_whole check (kind <> 'certificate' or (public_pem is not null and thumbprint is not null)),
  add constraint secret_has_connection check (kind = 'certificate' or connection_id is not null);
