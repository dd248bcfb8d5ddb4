-- A booking of the room's own that lets a meeting last longer whose organizer's calendar may not be written (rule B7).
alter table booking add column continues uuid references booking on delete set null;
create index booking_by_continued on booking (continues) where continues is not null;
