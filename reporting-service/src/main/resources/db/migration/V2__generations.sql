-- Cells of several generations (epochs) may stand beside each other while one replaces another; one
-- of them is served, and no question sees any other.

alter table measure_cell drop constraint measure_cell_pkey;
alter table measure_cell add primary key (epoch, key);
drop index measure_cell_question;
create index measure_cell_question on measure_cell (epoch, network, condition, instrument, time_point);

alter table course_cell drop constraint course_cell_pkey;
alter table course_cell add primary key (epoch, key);
drop index course_cell_question;
create index course_cell_question on course_cell (epoch, network, condition);

create table generation (
    one     boolean primary key default true check (one),   -- there is one row
    served  bigint  not null check (served >= 1),
    settled boolean not null         -- false: has never been at the topic's end, so a higher epoch is served at once
);

insert into generation (served, settled)
select coalesce(greatest((select max(epoch) from measure_cell), (select max(epoch) from course_cell)), 1),
       exists (select from projection_offset);

-- of the last record before the offset: tells when the partition was cut back and has grown again
alter table projection_offset add column leader_epoch int;
