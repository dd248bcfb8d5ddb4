-- Calendar feeds (rule B11): secret addresses from which other calendars read meetings. Only hashes of secrets.
create table feed (
  id uuid primary key,
  secret_hash bytea not null unique,
  kind text not null check (kind in ('person', 'resource', 'floor')),
  subject_id uuid not null,
  -- Of the words that the feed itself says.
  language text not null,
  made_by uuid references person on delete set null,
  created_at timestamptz not null,
  last_read_at timestamptz,
  constraint feed_once unique (kind, subject_id)
);

-- Who may have feeds: people of their own meetings, managers of their resources.
create table feed_setting (
  one boolean primary key default true check (one),
  of_people boolean not null default true,
  of_resources boolean not null default true
);
insert into feed_setting default values;
