-- What can be booked, and where it stands. Places come from a connection once and are ours afterwards.
create table building (
  id uuid primary key,
  connection_id uuid,
  name text not null,
  time_zone text not null,
  created_at timestamptz not null
);
create unique index building_by_name on building (coalesce(connection_id, '00000000-0000-0000-0000-000000000000'), lower(name));

create table floor (
  id uuid primary key,
  building_id uuid not null references building,
  name text not null,
  short_name text not null,
  position integer not null,
  created_at timestamptz not null
);
create unique index floor_by_name on floor (building_id, lower(name));

create table resource (
  id uuid primary key,
  kind text not null check (kind in ('room', 'desk', 'equipment')),
  name text not null,
  position integer not null,
  email_address text,
  capacity integer,
  amenities text[] not null default '{}',
  building_id uuid references building,
  floor_id uuid references floor,
  time_zone text not null,
  state text not null check (state in ('active', 'absent')),
  -- The connection that keeps it the same in Exchange; null for a resource of ONES alone.
  connection_id uuid,
  place_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index resource_by_place on resource (connection_id, place_id) where place_id is not null;
create index resource_by_address on resource (lower(email_address));
create index resource_in_order on resource (position, id);
-- For availability: the smallest that is large enough, in order, without reading all of ten thousand.
create index resource_by_fit on resource (capacity, position, id) where state = 'active';
create index resource_of_building on resource (building_id, position, id) where state = 'active';

-- Combined rooms (rule B5): booking the whole holds its parts too, so that a booked part keeps the whole from being booked.
-- A part does not hold the whole, or two parts could not be booked side by side. Wholes list their smallest parts: no nesting.
create table resource_part (
  whole_id uuid not null references resource,
  part_id uuid not null references resource,
  primary key (whole_id, part_id),
  check (whole_id <> part_id)
);
create index resource_part_of on resource_part (part_id);
