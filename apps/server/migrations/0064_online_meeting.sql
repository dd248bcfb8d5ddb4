-- A Teams meeting that goes with a booking: asked for and not made yet, made, or refused by the calendar it stands in.
alter table booking
  add column online_meeting text check (online_meeting in ('waiting', 'made', 'refused')),
  -- Not always told at once.
  add column join_url text,
  add check (join_url is null or online_meeting = 'made');
