-- What was booked outside and waits until its organizer has filled in what a policy asks for: terms, fields, a PIN.
create table completion (
  id uuid primary key,
  booking_id uuid not null references booking on delete cascade,
  state text not null check (state in ('open', 'completed', 'expired', 'withdrawn')),
  asked_at timestamptz not null,
  -- By the policy. The meeting's start, where that is earlier, is looked up: meetings move.
  due_at timestamptz not null,
  remind_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  check ((state = 'open') = (closed_at is null))
);
create unique index completion_open on completion (booking_id) where state = 'open';
create index completion_of on completion (booking_id);
