-- A verdict on what Exchange accepted without asking: what the policy would have said (rule S11).
alter table policy_verdict add column shadow boolean not null default false;
create index policy_verdict_shadow on policy_verdict (ends_at) where shadow and outcome <> 'allowed';
