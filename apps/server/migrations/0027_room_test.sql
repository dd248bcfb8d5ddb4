-- The guided test of a room (rule S12): a meeting that an administrator sends from Outlook, watched and answered.
create table room_test (
  id uuid primary key,
  calendar_id uuid not null references calendar on delete cascade,
  organizer_address text not null,
  subject text not null,
  state text not null check (state in ('watching', 'settling', 'reading', 'answering', 'passed', 'failed')),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  booking_id uuid references booking on delete set null,
  immutable_id text collate "C",
  arrived_at timestamptz,
  arrived text check (arrived in ('unanswered', 'accepted')),
  accepted_at timestamptz,
  title text check (title in ('kept', 'lost')),
  private_kept boolean,
  answered_at timestamptz,
  failure text,
  finished_at timestamptz
);
create unique index room_test_open on room_test (calendar_id) where finished_at is null;
create index room_test_latest on room_test (calendar_id, started_at desc);
create index room_test_of_booking on room_test (booking_id) where booking_id is not null;

-- Titles from the rooms' own copies (rule S7): the administrator's word, the proof, and whether they are taken.
alter table connection add column titles_from_rooms boolean not null default false;
alter table calendar
  add column titles_proven_at timestamptz,
  add column titles_taken boolean not null default false;
alter table booking add column title_from_room boolean not null default false;
