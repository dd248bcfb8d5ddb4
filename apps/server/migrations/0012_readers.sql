-- Rooms that are read by comparing windows (rule S2), and who may book with the room as organizer (rule S21).
alter table calendar
  -- When the whole window was last compared; between times only what is near is looked at.
  add column whole_read_at timestamptz,
  -- Set where a room was found to do better or worse than its type's usual reader.
  add column reader text check (reader in ('delta', 'compare'));

create table booker (
  connection_id uuid not null references connection on delete cascade,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  primary key (connection_id, person_id)
);
