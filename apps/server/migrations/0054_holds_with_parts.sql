-- What allocations hold as things stand now: their resource and, if it is a combined room, its parts (rule B5). Asked in the
-- statement that inserts holds. It locks the resources first, as their foreign keys would afterwards, so that whoever changes
-- what a room is made of has done so, or waits; being volatile it sees what was committed while it waited for them.
create function holds_with_parts(allocations uuid[], resources uuid[], periods tstzrange[])
  returns table (allocation_id uuid, resource_id uuid, held tstzrange) language plpgsql volatile as $$
begin
  perform from resource where id = any(resources) order by id for key share;
  perform from resource where id in (select part_id from resource_part where whole_id = any(resources))
    order by id for key share;
  return query
    select wanted.allocation_id, blocked.id, wanted.held
    from unnest(allocations, resources, periods) as wanted (allocation_id, resource_id, held)
    cross join lateral (
      select wanted.resource_id as id
      union all select part_id from resource_part where whole_id = wanted.resource_id
    ) blocked
    order by wanted.held, blocked.id;
end $$;

-- It looked after the inserting, when a part that somebody else had taken could only be left out in silence.
drop trigger hold_takes_parts on hold;
drop function hold_takes_parts();
