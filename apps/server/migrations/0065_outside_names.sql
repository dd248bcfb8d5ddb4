-- A booking may be several events outside (rule S21): each room that organizes itself has one of its own, and each has a name.
create table outside_name (
  connection_id uuid not null,
  -- The event's name across mailboxes (rule S4).
  clean_id text not null,
  booking_id uuid not null references booking on delete cascade,
  -- Whose own event it is; null: one event stands for all of the booking's rooms.
  resource_id uuid references resource,
  -- Whether the booking's people know it under this name: of several rooms one invites them.
  invites boolean not null default true,
  primary key (connection_id, clean_id),
  unique nulls not distinct (booking_id, resource_id)
);

-- Until now a room's own events were told from others by the calendar that they stand in alone.
update copy c set resource_id = k.resource_id
from calendar k join booking b on b.connection_id = k.connection_id
where c.role = 'organizer' and c.resource_id is null and c.booking_id = b.id and b.origin <> 'outlook'
  and k.connection_id = c.connection_id and k.mailbox = c.mailbox;

insert into outside_name (connection_id, clean_id, booking_id, resource_id)
select b.connection_id, b.clean_id, b.id, (
  select c.resource_id from copy c
  where c.booking_id = b.id and c.role = 'organizer' and c.clean_id = b.clean_id and b.origin <> 'outlook'
  order by c.seen_at desc limit 1)
from booking b where b.clean_id is not null and b.connection_id is not null;

drop index booking_by_clean_id;
alter table booking drop column clean_id;
