-- Cells as they stand on outcomes.cells.v1. A cell taken back keeps its row, empty, so that its
-- (epoch, sequence) still refuses an older update.

create table measure_cell (
    key              text collate "C" primary key,
    network          text    not null,
    clinic           text    not null,
    condition        text    not null,
    modality         text    not null,
    technique        text    not null,
    combined         boolean not null,
    month            text    not null,           -- YYYY-MM
    age_band         text    not null,
    sex              text    not null,
    symptom_duration text    not null,
    instrument       text    not null,
    time_point       text    not null,
    baseline_band    text    not null,
    first_session    boolean,                    -- null: a month point
    epoch            bigint  not null,
    sequence         bigint  not null,
    pair_count       bigint  not null check (pair_count >= 0),
    under_treatment  bigint  not null check (under_treatment >= 0),
    pairs            bytea   not null            -- see PairsCodec
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);

-- no column that an update changes is indexed, so updates stay within their page
create index measure_cell_question on measure_cell (network, condition, instrument, time_point);

create table course_cell (
    key              text collate "C" primary key,
    network          text    not null,
    clinic           text    not null,
    condition        text    not null,
    modality         text    not null,
    technique        text    not null,
    combined         boolean not null,
    month            text    not null,
    age_band         text    not null,
    sex              text    not null,
    symptom_duration text    not null,
    epoch            bigint  not null,
    sequence         bigint  not null,
    courses          bigint  not null check (courses >= 0),
    baselined        jsonb   not null,           -- {instrument: courses}
    retreated        jsonb   not null            -- {time point: courses}
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);

create index course_cell_question on course_cell (network, condition);

-- up to where each partition is in the tables; written in the transaction that writes the cells
create table projection_offset (
    topic       text   not null,
    partition   int    not null,
    topic_id    text   not null,                 -- a topic made anew has another one
    next_offset bigint not null,
    primary key (topic, partition)
);

-- grows with every change of a network's cells; milliseconds at least, so that no number comes twice
-- even when tables are restored or rebuilt
create table network_version (
    network text   primary key,
    version bigint not null
);
