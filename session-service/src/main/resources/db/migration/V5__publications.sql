-- Which offsets hold what the relay had published when it had come to a place; kept for an hour, so that a receipt
-- asks for its own write and not for all that came after.
create table relay_publication (
  shard        int not null,
  xid          xid8 not null,
  id           bigint not null,
  ends         jsonb not null,        -- [[topic, partition, offset after the last record], …]
  published_at timestamptz not null default now(),
  primary key (shard, xid, id)
);
