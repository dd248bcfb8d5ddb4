-- What several processes share to keep out of each other's way. Times are the caller's: the kernel's clock, not the database's.

-- Who may do a thing at present: alone (pull one calendar, refresh one token), or as one of a few (three requests a mailbox,
-- rule S13), each in a slot. The fence grows with every new holder of a slot: what an earlier one still writes is refused by it.
create table lease (
  key text not null,
  slot smallint not null,
  fence bigint not null,
  holder text,
  expires_at timestamptz,
  primary key (key, slot),
  constraint lease_holder_has_an_end check ((holder is null) = (expires_at is null))
);

-- Nobody passes before this time: what Microsoft said in Retry-After.
create table gate (
  key text primary key,
  not_before timestamptz not null
);

-- A worker that is silent for long is dead, and its jobs are another's.
create table worker_heartbeat (
  worker_id text primary key,
  seen_at timestamptz not null
);
