-- Domain events waiting to be turned into jobs by the relay. A request's transaction only ever inserts here.
create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null
);
