-- A room that had left a meeting outside, and that somebody has taken again since: it is to be invited anew (rule B7).
alter table allocation add column invite_again boolean not null default false;
create index allocation_to_invite_again on allocation (booking_id) where invite_again;
