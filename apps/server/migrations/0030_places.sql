-- Resources and places as people set them up here: names in each language, addresses, order, pictures, and a version that
-- tells who saves what somebody else has changed meanwhile.
alter table building
  add column names jsonb not null default '{}',
  add column address text,
  add column position integer,
  add column version integer not null default 1;

alter table floor
  add column names jsonb not null default '{}',
  add column version integer not null default 1;

-- Archived: put out of use by a person. Like an absent one it keeps its past and takes no bookings; no import brings it back.
alter table resource drop constraint resource_state_check;
alter table resource
  add constraint resource_state_check check (state in ('active', 'absent', 'archived')),
  add column names jsonb not null default '{}',
  add column description text,
  add column version integer not null default 1,
  -- What somebody set here of all that the connection tells, too: an import leaves it alone.
  add column ours text[] not null default '{}',
  -- What the connection told last, ours or not.
  add column told jsonb,
  -- The picture that is shown first.
  add column image_id uuid;

-- Names of amenities in each language. Resources keep the plain word, as the connection tells it and as people filter by it.
create table amenity (
  name text primary key,
  names jsonb not null default '{}',
  icon text,
  updated_at timestamptz not null
);

create table resource_image (
  id uuid primary key,
  resource_id uuid not null references resource on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null,
  -- Of the bytes, as the ETag says it.
  digest text not null,
  created_at timestamptz not null
);
create index resource_image_of on resource_image (resource_id, id);

-- Who books a whole while its parts are being changed may know only the former ones: the parts that stand there now are held
-- as well. It runs after the foreign keys' locks on the resources, so that it sees what the change has committed.
create function hold_takes_parts() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() = 1 and exists (
    select from fresh f join resource_part p on p.whole_id = f.resource_id
    where not exists (select from hold h where h.allocation_id = f.allocation_id and h.resource_id = p.part_id)
  ) then
    insert into hold (id, allocation_id, resource_id, held, active, conflicted)
    select gen_random_uuid(), f.allocation_id, p.part_id, f.held, f.active, f.conflicted
    from fresh f join resource_part p on p.whole_id = f.resource_id
    where not exists (select from hold h where h.allocation_id = f.allocation_id and h.resource_id = p.part_id)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger hold_takes_parts after insert on hold referencing new table as fresh
  for each statement execute function hold_takes_parts();
