-- Who has been asked for a booking's approval, and what they said. The booking's own state stands on its allocations.
create table approval (
  id uuid primary key,
  booking_id uuid not null references booking on delete cascade,
  policy_id uuid not null references policy,
  state text not null check (state in ('open', 'approved', 'declined', 'expired', 'withdrawn')),
  approver_ids uuid[] not null,
  requested_at timestamptz not null,
  remind_at timestamptz,
  expires_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  comment text
);
create index approval_open on approval (expires_at) where state = 'open';
create index approval_of on approval (booking_id);
create index approval_for on approval using gin (approver_ids) where state = 'open';
