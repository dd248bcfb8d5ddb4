-- Rooms that a connection names and another one books: a room is booked through one connection only. Written by each import.
alter table connection add column rooms_elsewhere text[] not null default '{}';
