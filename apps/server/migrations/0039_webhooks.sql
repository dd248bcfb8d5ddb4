-- Signed webhooks (rule B11): who is told of what, with which secrets, and what became of each delivery.
create table webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  events text[] not null,
  enabled boolean not null,
  -- Since when nothing arrives; null while it works.
  failing_since timestamptz,
  -- ONES has switched it off itself.
  given_up_at timestamptz,
  created_at timestamptz not null
);

-- While one is replaced by another, both sign.
create table webhook_secret (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index webhook_secret_of on webhook_secret (webhook_id);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  -- The id that the receiver knows it by; the same at each try.
  event_id uuid not null,
  -- What happens once is told once, however often it is looked at.
  occasion text not null,
  type text not null,
  body text not null,
  state text not null check (state in ('queued', 'delivered', 'failed')),
  attempts int not null default 0,
  status int,
  error text,
  created_at timestamptz not null,
  tried_at timestamptz,
  next_at timestamptz,
  unique (webhook_id, occasion)
);
create index webhook_delivery_latest on webhook_delivery (webhook_id, created_at desc);
create index webhook_delivery_age on webhook_delivery (created_at);
