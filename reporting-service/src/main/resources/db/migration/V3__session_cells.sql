-- Session cells, and the lengths and sessions to response of courses. Lists of counts are arrays of
-- arrays, in ascending order of their keys: see CountsJson.

create table session_cell (
    key              text collate "C" not null,
    network          text    not null,
    clinic           text    not null,           -- the session's own, as are modality, technique and month
    condition        text    not null,
    modality         text    not null,
    technique        text    not null,
    combined         boolean not null,
    month            text    not null,           -- YYYY-MM
    age_band         text    not null,
    sex              text    not null,
    symptom_duration text    not null,
    epoch            bigint  not null,
    sequence         bigint  not null,
    sessions         bigint  not null check (sessions >= 0),
    adverse_events   jsonb   not null,           -- [[code, severity, sessions], …]
    durability       jsonb   not null,           -- [[instrument, day, ended, censored], …]
    primary key (epoch, key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);

-- no column that an update changes is indexed, so updates stay within their page
create index session_cell_question on session_cell (epoch, network, condition);

-- Rows that are there were read from records without these lists, and their records are not read
-- again: until the next update of its cell, or the next epoch, a row has fewer lengths (none) than
-- courses, and no responses. Its other figures are right all the while. The same holds for session
-- cells: of what was recorded before, there are none until a new epoch brings them.
alter table course_cell
    add column lengths   jsonb not null default '[]',   -- [[sessions, courses], …]
    add column responses jsonb not null default '[]';   -- [[instrument, threshold, sessions, responded, censored], …]

-- from now on whoever writes a row says what they are
alter table course_cell
    alter column lengths drop default,
    alter column responses drop default;
