-- What the audit trail calls a record. It stands nowhere else: who deletes the record has cut the link.
alter table record add column reference uuid not null default gen_random_uuid();

-- Who has read and written what. The role that writes it can neither change nor delete in it.
create table audit (
  network           text not null,
  at                timestamptz not null,
  id                bigint generated always as identity,
  subject           text not null,
  roles             text[] not null,
  request           text not null,   -- method and route template
  kind              text not null,
  clinic            text,            -- null: not one clinic's
  record_references uuid[] not null, -- of records: record.reference; of an import: upload.id
  primary key (network, at, id)
);

alter table audit enable row level security, force row level security;
create policy own_network on audit using (network = current_setting('plumbline.network', true));
