-- Policies, business hours, and periods out of service (rules B3, B4). A resource without a row here is bound by nothing.
create table policy (
  id uuid primary key,
  name text not null,
  version integer not null default 1,
  -- Settings by the rule's id; what a role or a group gets instead stands in `overrides`.
  rules jsonb not null,
  overrides jsonb not null default '[]',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index policy_by_name on policy (lower(name));

create table business_hours (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  week jsonb not null,
  holidays jsonb not null default '[]',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index business_hours_by_name on business_hours (lower(name));

create table resource_policy (
  resource_id uuid primary key references resource on delete cascade,
  policy_id uuid references policy,
  business_hours_id uuid references business_hours,
  check (policy_id is not null or business_hours_id is not null)
);
create index resource_policy_of on resource_policy (policy_id) where policy_id is not null;
create index resource_policy_hours on resource_policy (business_hours_id) where business_hours_id is not null;

create table out_of_service (
  id uuid primary key,
  resource_id uuid not null references resource on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  remark text,
  created_by text not null,
  created_at timestamptz not null,
  check (starts_at < ends_at)
);
create index out_of_service_of on out_of_service (resource_id, ends_at);

-- What was decided and why (rule B10), for the person concerned and for managers. A refusal belongs to no booking.
create table policy_verdict (
  id uuid primary key,
  at timestamptz not null,
  booking_id uuid references booking on delete cascade,
  person_id uuid references person,
  act text not null,
  channel text not null,
  outcome text not null check (outcome in ('allowed', 'refused', 'needs-approval')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  answers jsonb not null
);
create index policy_verdict_of_booking on policy_verdict (booking_id, id desc) where booking_id is not null;
create index policy_verdict_of_person on policy_verdict (person_id, id desc) where person_id is not null;

-- What was filled in beside time and title. Of the PIN only a hash.
create table booking_form (
  booking_id uuid primary key references booking on delete cascade,
  terms_accepted_at timestamptz,
  answers jsonb not null default '{}',
  pin_hash text
);
