-- Since when a room has the policy that it has: what Exchange had accepted there before was let in by nobody's mistake.
-- Null: since ever, for whatever was bound before this was kept.
alter table resource_policy add column bound_at timestamptz;
