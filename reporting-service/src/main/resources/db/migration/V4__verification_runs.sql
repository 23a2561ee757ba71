-- Every comparison of journal, topics and cells, as deploy/verify notes it.

create table verification_run (
    id                bigint generated always as identity primary key,
    started_at        timestamptz not null,
    finished_at       timestamptz not null,
    journal_xid       bigint not null,          -- the position up to which the journal was compared
    journal_id        bigint not null,
    epoch             bigint not null,          -- of the cells
    facts             bigint not null,
    patients          bigint not null,
    cells             bigint not null,          -- compared
    in_motion         bigint not null,          -- never still, so not compared
    differences       bigint not null,          -- of facts and of cells
    first_differences text[] not null,          -- some of them, each as a sentence
    failure           text                      -- why nothing was compared; null: it was
);

create index verification_run_last on verification_run (finished_at desc) where failure is null;
