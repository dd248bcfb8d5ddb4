-- The nightly compare of whole calendars (rule S15): what it found and what became of it; and rounds held by the brake of rule S6.
alter table calendar add column compared_at timestamptz;

create table compare_round (
  id uuid primary key,
  connection_id uuid not null references connection on delete cascade,
  resource_id uuid not null references resource,
  compared_at timestamptz not null,
  outcome text not null check (outcome in ('same', 'healed', 'held')),
  -- All of them, of which some are kept below.
  differing integer not null
);
create index compare_round_of on compare_round (connection_id, compared_at desc);
create index compare_round_by_age on compare_round (compared_at);

create table difference (
  round_id uuid not null references compare_round on delete cascade,
  position integer not null,
  kind text not null check (kind in ('missing-here', 'missing-there', 'time', 'answer')),
  booking_id uuid references booking on delete set null,
  -- What stood here, and what stands there.
  ours_start timestamptz,
  ours_end timestamptz,
  theirs_start timestamptz,
  theirs_end timestamptz,
  primary key (round_id, position)
);
create index difference_of_booking on difference (booking_id);

create table held_round (
  calendar_id uuid primary key references calendar on delete cascade,
  -- How many bookings would go, of how many to come.
  gone integer not null,
  of_all integer not null,
  held_at timestamptz not null,
  -- A round takes away as many at most, once.
  approved_at timestamptz
);
