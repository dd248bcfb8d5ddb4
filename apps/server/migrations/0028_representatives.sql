-- Representatives that sign in themselves, where the application does not speak for them (rule S19), sealed (rule X3).
create table representative_account (
  connection_id uuid not null references connection on delete cascade,
  address text not null,
  object_id text not null,
  sealed bytea not null,
  state text not null check (state in ('working', 'broken')),
  error_code text,
  state_since timestamptz not null,
  primary key (connection_id, address)
);

-- Bookings that stand in a representative's calendar, whoever booked them; written before the event is.
create table represented_booking (
  booking_id uuid primary key references booking on delete cascade,
  connection_id uuid not null references connection on delete cascade,
  mailbox text not null
);
create index represented_by on represented_booking (connection_id, mailbox);
