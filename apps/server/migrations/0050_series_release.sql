-- Series that lost their coming dates on a resource, since nobody came so many times in a row (rule B7).
create table series_release (
  id uuid primary key,
  booking_id uuid not null references booking on delete cascade,
  resource_id uuid not null references resource on delete cascade,
  -- The no-show that was one too many: it releases a series once, however often its job runs.
  allocation_id uuid not null unique references allocation on delete cascade,
  no_shows integer not null check (no_shows > 0),
  -- How many coming dates were let go.
  dates integer not null check (dates > 0),
  released_at timestamptz not null,
  -- Somebody wanted them after all.
  kept_at timestamptz
);
create index series_release_by_booking on series_release (booking_id);
