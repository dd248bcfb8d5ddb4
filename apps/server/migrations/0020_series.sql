-- Series made in ONES (rules B6 and B8). Days follow from booking.recurrence, the hour from here, the zone from booking.time_zone.
create table series (
  booking_id uuid primary key references booking on delete cascade,
  -- Milliseconds of wall time: from midnight to the start, and from the start to the end.
  start_of_day integer not null check (start_of_day >= 0 and start_of_day < 86400000),
  length bigint not null check (length > 0),
  -- What every occurrence takes that has no rooms of its own.
  resource_ids uuid[] not null,
  -- Occurrences that begin before this have their rows; later ones follow when the horizon moves on.
  expanded_until timestamptz not null,
  -- The series that this one goes on from: it was cut off where this one begins, and must be so outside first.
  follows uuid references booking on delete set null
);
create index series_by_horizon on series (expanded_until);

-- null: that of its series, or of the single booking.
alter table occurrence add column subject text;

-- A single meeting that stands for one date of a series, in other rooms.
alter table booking add column part_of uuid references booking on delete set null;
create index booking_part_of on booking (part_of) where part_of is not null;
