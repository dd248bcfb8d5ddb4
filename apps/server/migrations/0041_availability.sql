-- Availability counts what is out of service and in which zones resources stand, and ranks by where somebody books most.
create index out_of_service_by_end on out_of_service (ends_at);
create index resource_by_zone on resource (time_zone);
-- Newest first, for where somebody books most; it serves whatever the former one did.
create index booking_newest_of_organizer on booking (organizer_person_id, id);
drop index booking_of_organizer;
