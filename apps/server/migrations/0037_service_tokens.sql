-- Tokens made in the console for other programs: what they may do at most, from what the person they act as may do. A token
-- without `scopes` may do all that.
alter table bearer_token
  add column scopes text[],
  add column access text check (access in ('read', 'write')),
  add column building_ids uuid[],
  add column made_by uuid references person on delete set null,
  add column last_used_at timestamptz,
  add constraint scopes_say_how_far check ((scopes is null) = (access is null));
