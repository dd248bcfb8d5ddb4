-- People and groups. A person's key outside is tenant id + object id (rule S17), never an address.
create table person (
  id uuid primary key,
  connection_id uuid,
  tenant_id text,
  object_id text,
  display_name text not null,
  email text,
  department text,
  time_zone text,
  state text not null check (state in ('active', 'disabled', 'absent', 'contact')),
  source text not null check (source in ('imported', 'signed-in', 'contact', 'local')),
  roles text[] not null default '{user}',
  import_round uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (tenant_id, object_id)
);
create index person_of_import on person (connection_id, import_round) where source = 'imported';
create index person_administrators on person (id) where 'global-administrator' = any (roles);

-- What people are listed and found by: the folded name whole, and each end of it that begins at a word or at a Chinese,
-- Japanese or Korean character. One prefix of one index so finds "ada lovelace" and "lovelace".
create table person_word (
  word text collate "C" not null,
  person_id uuid not null references person on delete cascade,
  whole boolean not null,
  primary key (word, person_id)
);
create index person_word_of on person_word (person_id);
create index person_by_name on person_word (word, person_id) where whole;

-- Every address a person is reached by, in lower case; the primary one and the proxy addresses.
create table person_address (
  address text collate "C" not null,
  person_id uuid not null references person on delete cascade,
  is_primary boolean not null,
  primary key (address, person_id)
);
create index person_address_of on person_address (person_id);

create table people_group (
  id uuid primary key,
  connection_id uuid,
  object_id text,
  name text not null,
  state text not null check (state in ('active', 'absent')),
  import_round uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (connection_id, object_id)
);
create table group_member (
  group_id uuid not null references people_group on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (group_id, person_id)
);
create index group_member_of on group_member (person_id);
