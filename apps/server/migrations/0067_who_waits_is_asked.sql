-- Whoever waits for an approval is asked for by one that is open, and nobody is asked for what waits no more: whichever act ends
-- the waiting, here or outside, of a single meeting or of the last date of a series, ends the asking with it.

-- A claim that lost its slot while it waited waits on when it wins it back.
alter table allocation add column waited boolean not null default false;
create index allocation_requested on allocation (booking_id) where state = 'requested';

-- Nobody has decided then, so nothing is said of when and by whom.
create function stop_asking() returns trigger language plpgsql as $$
begin
  update approval set state = 'withdrawn'
  where booking_id = new.booking_id and state = 'open' and not exists (
    select from allocation a
    where a.booking_id = new.booking_id and (a.state = 'requested' or (a.state = 'conflicted' and a.waited)));
  return null;
end $$;
create trigger allocation_waits_no_more after update of state on allocation for each row
  when (old.state in ('requested', 'conflicted') and new.state <> 'requested')
  execute function stop_asking();

update approval set state = 'withdrawn'
where state = 'open'
  and not exists (select from allocation a where a.booking_id = approval.booking_id and a.state = 'requested');
