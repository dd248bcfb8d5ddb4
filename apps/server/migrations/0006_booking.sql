-- DESIGN §4: booking 1–n occurrence 1–n allocation (occurrence × resource), and hold, where a slot is held once (rule B1).
create extension if not exists btree_gist;

create table booking (
  id uuid primary key,
  version integer not null default 1,
  subject text,
  private boolean not null default false,
  organizer_person_id uuid references person,
  organizer_name text not null,
  organizer_address text,
  origin text not null check (origin in ('web', 'console', 'player', 'outlook', 'add-in', 'api')),
  time_zone text not null,
  all_day boolean not null default false,
  -- Graph's patternedRecurrence as it stands there, or null for a single booking.
  recurrence jsonb,
  connection_id uuid,
  -- The meeting's name across mailboxes (rule S4); null until Exchange has given it one.
  clean_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index booking_by_clean_id on booking (connection_id, clean_id) where clean_id is not null;
create index booking_of_organizer on booking (organizer_person_id);

create table attendee (
  booking_id uuid not null references booking on delete cascade,
  address text not null,
  name text,
  type text not null check (type in ('required', 'optional')),
  response text not null default 'none' check (response in ('none', 'accepted', 'tentative', 'declined')),
  person_id uuid references person,
  primary key (booking_id, address)
);
create index attendee_of on attendee (person_id) where person_id is not null;

create table occurrence (
  id uuid primary key,
  booking_id uuid not null references booking on delete cascade,
  -- What names an occurrence for good, wherever it is moved to. A single booking's follows its start.
  original_start timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (starts_at < ends_at),
  unique (booking_id, original_start)
);
create index occurrence_in_time on occurrence (starts_at, ends_at);

create table allocation (
  id uuid primary key,
  occurrence_id uuid not null references occurrence on delete cascade,
  booking_id uuid not null references booking on delete cascade,
  resource_id uuid not null references resource,
  state text not null check (state in ('requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'declined',
    'cancelled', 'released', 'conflicted')),
  exchange text not null check (exchange in ('none', 'queued', 'sent', 'pending', 'accepted', 'declined', 'unsynced')),
  exchange_since timestamptz not null,
  exchange_detail text,
  created_at timestamptz not null,
  unique (occurrence_id, resource_id)
);
create index allocation_of_booking on allocation (booking_id);
create index allocation_waiting on allocation (exchange_since) where exchange in ('queued', 'sent', 'pending', 'unsynced');

create table hold (
  id uuid primary key,
  allocation_id uuid not null references allocation on delete cascade,
  resource_id uuid not null references resource,
  -- '[)', buffers included.
  held tstzrange not null check (not isempty(held) and lower_inc(held) and not upper_inc(held)),
  -- Set by the table of states. A conflicted allocation's hold is not active, but keeps its period from new ones (rule S8).
  active boolean not null,
  conflicted boolean not null default false,
  check (not (active and conflicted)),
  -- The longest hold there is, so that a look from `lower(held)` backwards may stop there.
  constraint hold_is_not_endless check (upper(held) - lower(held) <= interval '32 days'),
  constraint slot_is_held_once exclude using gist (resource_id with =, held with &&) where (active)
);
create index hold_of_allocation on hold (allocation_id);
create index hold_by_resource on hold (resource_id, lower(held)) include (held) where active;
create index hold_by_time on hold (lower(held), resource_id) where active;
create index hold_conflicted on hold (resource_id) where conflicted;

-- Answers already given to requests with an Idempotency-Key, kept for a day.
create table idempotency (
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  booking_id uuid not null,
  created_at timestamptz not null,
  primary key (person_id, key)
);
