-- Whoever saves a set of business hours has seen the latest, as with policies (rule B4).
alter table business_hours add column version integer not null default 1;
