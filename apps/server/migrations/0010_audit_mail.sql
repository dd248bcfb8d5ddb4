-- What was done (rule B10), and the mails that went out.
create table audit_line (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  person_id uuid,
  channel text not null,
  act text not null,
  subject_type text not null,
  subject_id text,
  before jsonb,
  after jsonb
);
create index audit_newest on audit_line (id desc);
create index audit_of on audit_line (subject_id, id desc);

create table mail_message (
  id uuid primary key,
  -- The same occasion is told once, however often the job runs.
  occasion text not null unique,
  kind text not null,
  recipient text not null,
  booking_id uuid,
  -- What of the booking was told, as a hash: nobody is told the same twice.
  told text not null,
  -- The mail itself until it has been sent.
  content jsonb,
  state text not null check (state in ('queued', 'sent', 'failed')),
  error text,
  position bigint generated always as identity,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_of_booking on mail_message (booking_id, position);
