-- An approval is due before the first date that waits for it: when that date waits no more, the next one says when.

-- By when it was to be given, whenever the meeting is; null: by its start alone. What is open keeps the time that was said.
alter table approval add column latest_at timestamptz;
update approval set latest_at = expires_at where state = 'open';

create or replace function stop_asking() returns trigger language plpgsql as $$
begin
  update approval set state = 'withdrawn'
  where booking_id = new.booking_id and state = 'open' and not exists (
    select from allocation a
    where a.booking_id = new.booking_id and (a.state = 'requested' or (a.state = 'conflicted' and a.waited)));
  update approval p set expires_at = least(p.latest_at, next.start)
  from (select min(starts_at) as start from allocation where booking_id = new.booking_id and state = 'requested') next
  where p.booking_id = new.booking_id and p.state = 'open' and least(p.latest_at, next.start) > p.expires_at;
  return null;
end $$;
