-- An allocation knows the time of its occurrence, so that a resource's time is read by one index, however long its past is.
-- The key carries a moved occurrence's times over: they cannot differ.
alter table occurrence add constraint occurrence_as_it_stands unique (id, starts_at, ends_at);

alter table allocation add column starts_at timestamptz, add column ends_at timestamptz;
update allocation a set starts_at = o.starts_at, ends_at = o.ends_at from occurrence o where o.id = a.occurrence_id;
alter table allocation
  alter column starts_at set not null,
  alter column ends_at set not null,
  drop constraint allocation_occurrence_id_fkey,
  add constraint allocation_as_it_stands foreign key (occurrence_id, starts_at, ends_at)
    references occurrence (id, starts_at, ends_at) on update cascade on delete cascade;

create index allocation_in_time on allocation (resource_id, starts_at);
-- Longer ones than a day are few: whoever looks at a day need not look back for them through all the others.
create index allocation_for_days on allocation (resource_id, starts_at) where ends_at - starts_at > interval '1 day';
