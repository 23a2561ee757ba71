-- The journal: append only, the system of record and the outbox. A row is never changed and never deleted on publishing.
create table journal (
  id           bigint generated always as identity primary key,
  xid          xid8 not null default pg_current_xact_id(),
  network      text not null,
  clinic       text not null,
  kind         text not null check (kind in ('session', 'score')),
  record_id    text not null,
  revision     bigint not null check (revision > 0),
  patient_key  text,                  -- null: a score whose session, and so patient, is not known yet; such a row is not published
  status       text not null check (status in ('recorded', 'retracted')),
  content      jsonb not null,        -- canonical content in the field names of the event language; times in epoch milliseconds, values in steps
  content_hash bytea not null,        -- sha-256 of what decides equality (see ContentHash)
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  reason       text
);

-- a waiting score that comes to know its patient gets a second row of the same revision, hence the last column
create unique index journal_revision on journal (network, clinic, kind, record_id, revision, (patient_key is null));
create index journal_order on journal (xid, id);

-- the newest revision of each record; follows from the journal and is written with it
create table record (
  network      text not null,
  clinic       text not null,
  kind         text not null check (kind in ('session', 'score')),
  record_id    text not null,
  revision     bigint not null check (revision > 0),
  patient_key  text,
  status       text not null check (status in ('recorded', 'retracted')),
  content      jsonb not null,
  content_hash bytea not null,
  journal_id   bigint not null,
  journal_xid  xid8 not null,
  reason       text,
  patient      text generated always as (content ->> 'patient') stored,
  session      text generated always as (content ->> 'session') stored,
  occurred_at  bigint generated always as (coalesce((content ->> 'startedAt')::bigint, (content ->> 'measuredAt')::bigint)) stored,
  primary key (network, clinic, kind, record_id)
);

create index record_session on record (network, clinic, session) where kind = 'score' and session is not null;
create index record_patient on record (network, patient) where patient is not null;
create index record_time on record (network, clinic, kind, occurred_at, record_id);

-- how far the relay has come
create table relay_cursor (
  shard int primary key,
  xid   xid8 not null,
  id    bigint not null
);

create table relay_partition (
  shard       int not null,
  topic       text not null,
  partition   int not null,
  next_offset bigint not null,        -- offset after the last record sent
  journal_id  bigint not null,        -- the journal row which that record carried
  primary key (shard, topic, partition)
);

-- bulk imports: the file as it came is stored before it is acknowledged, and worked through in chunks
create table upload (
  id           uuid primary key,
  network      text not null,
  clinic       text,                  -- null: the rows carry their clinic
  clinics      text[] not null,       -- what the submitter was entitled to when submitting; {*} for all of the network
  submitted_by text not null,
  submitted_at timestamptz not null,
  mode         text not null check (mode in ('validate', 'commit')),
  on_error     text not null check (on_error in ('keep-valid', 'all-or-nothing')),
  file_hash    bytea not null,
  state        text not null check (state in ('queued', 'running', 'completed', 'failed')),
  step         text not null check (step in ('trial', 'sessions', 'scores', 'done')),
  next_row     bigint not null default 0, -- rows of this step already worked through
  row_count    bigint not null,
  recorded     bigint not null default 0,
  amended      bigint not null default 0,
  retracted    bigint not null default 0,
  unchanged    bigint not null default 0,
  superseded   bigint not null default 0,
  rejected     bigint not null default 0,
  position_xid xid8,
  position_id  bigint
);

create index upload_unfinished on upload (submitted_at) where state in ('queued', 'running');

create table upload_part (
  upload_id uuid not null references upload (id) on delete cascade,
  part      int not null,
  bytes     bytea not null,
  primary key (upload_id, part)
);

create table upload_error (
  upload_id   uuid not null references upload (id) on delete cascade,
  line        bigint not null,
  ordinal     int not null,
  column_name text not null,
  code        text not null,
  detail      text not null,
  hint        text,
  primary key (upload_id, line, ordinal)
);

create table idempotency_key (
  network      text not null,
  subject      text not null,
  key          text not null,
  request_hash bytea not null,
  upload_id    uuid not null references upload (id) on delete cascade,
  primary key (network, subject, key)
);
