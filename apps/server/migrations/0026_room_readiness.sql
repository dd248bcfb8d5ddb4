-- Whether a room leaves requests to our policies (rule S12). Graph cannot read how a room processes requests, so it is observed.
alter table calendar
  -- When the settings of the script were in force: said by an administrator, or first seen at work, whichever was earlier.
  add column policy_applied_at timestamptz,
  add column policy_applied_by text check (policy_applied_by in ('said', 'observed')),
  -- When an administrator last said so: what arrived before proves nothing about the room as it is now.
  add column policy_said_at timestamptz,
  add constraint policy_applied_is_whole check ((policy_applied_at is null) = (policy_applied_by is null));

-- The latest requests of others, as they arrived; some for each room.
create table room_request (
  calendar_id uuid not null references calendar on delete cascade,
  clean_id text not null,
  arrived_at timestamptz not null,
  arrived text not null check (arrived in ('unanswered', 'accepted')),
  -- Whether the room's copy kept its title once it was accepted; null while that is not known.
  title text check (title in ('kept', 'lost')),
  primary key (calendar_id, clean_id)
);
create index room_request_latest on room_request (calendar_id, arrived_at desc);
