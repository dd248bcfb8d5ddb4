-- Who may book in whose place: named by the person themselves, or for them by whoever administers people.
create table delegation (
  principal_id uuid not null references person on delete cascade,
  delegate_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  primary key (principal_id, delegate_id),
  constraint nobody_is_their_own_delegate check (principal_id <> delegate_id)
);
create index delegation_of_delegate on delegation (delegate_id);

-- Who booked it, where that was not its organizer; the name as it was then.
alter table booking
  add column booked_by_person_id uuid references person,
  add column booked_by_name text,
  add constraint booked_by_has_a_name check (booked_by_person_id is null or booked_by_name is not null);
