-- How far a connection's people and groups were read (rule S17): the place in a whole round under way, so that a killed import
-- goes on where it was, and the delta link that the last round ended with.
create table directory_read (
  connection_id uuid not null references connection on delete cascade,
  kind text not null check (kind in ('people', 'groups')),
  -- What was asked of each object; another choice of attributes begins anew.
  selection text not null,
  -- Null when no whole round is under way.
  round uuid,
  stage text not null check (stage in ('reading', 'finishing', 'finished')),
  next_link text,
  -- Of the round under way, kept when it is whole.
  new_delta_link text,
  delta_link text,
  done integer not null default 0,
  finished_at timestamptz,
  primary key (connection_id, kind),
  check ((stage = 'finished') = (round is null))
);

-- Who stands directly in a group, as the tenant says: people and other groups, known here or not yet. Who belongs to a group in
-- the end, through groups inside it too, is derived from this into group_member.
create table group_direct_member (
  group_id uuid not null references people_group on delete cascade,
  object_id text not null,
  is_group boolean not null,
  import_round uuid,
  primary key (group_id, object_id)
);
create index group_direct_member_of on group_direct_member (object_id);

-- A person belongs to a group because the tenant says so, because ONES was told so (default groups, groups of ONES' own), or both.
alter table group_member
  add column by_import boolean not null default true,
  add column by_hand boolean not null default false,
  add check (by_import or by_hand);

alter table person
  add column card_number text,
  add column first_signed_in_at timestamptz;
create index person_by_card on person (card_number) where card_number is not null;
