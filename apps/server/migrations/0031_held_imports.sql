-- Imports that would make many rooms, people or groups absent at once: held until somebody says that it is so.
create table held_import (
  connection_id uuid not null references connection on delete cascade,
  kind text not null check (kind in ('rooms', 'people', 'groups')),
  -- How many would go, of how many, and some of their names.
  gone integer not null,
  of_all integer not null,
  names text[] not null default '{}',
  held_at timestamptz not null,
  -- The next import takes away as many at most, once.
  approved_at timestamptz,
  primary key (connection_id, kind)
);
