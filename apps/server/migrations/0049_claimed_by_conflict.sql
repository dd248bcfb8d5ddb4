-- Whether any of these periods of these resources is claimed by what lost its slot (rule S8). Asked in the statement that inserts
-- new holds, after them: being volatile it sees what was committed while they waited for another's.
create function claimed_by_conflict(resources uuid[], periods tstzrange[]) returns boolean language plpgsql volatile as $$
begin
  return exists (
    select from unnest(resources, periods) as wanted (resource_id, held)
    join hold on hold.conflicted and hold.resource_id = wanted.resource_id and hold.held && wanted.held
  );
end $$;
