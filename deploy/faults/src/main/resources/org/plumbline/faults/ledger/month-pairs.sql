with current as (
  select distinct on (network, clinic, kind, record_id)
         network, clinic, kind, record_id as id, patient_key, status, content
  from journal
  where network = ? and patient_key is not null
  order by network, clinic, kind, record_id, revision desc
),
session as (
  select clinic, id, patient_key, content ->> 'condition' as condition, content ->> 'modality' as modality,
         (content ->> 'startedAt')::bigint as at
  from current where kind = 'session' and status = 'recorded'
),
-- a gap of more than 90 days between neighbours begins a course
spaced as (
  select *, lag(at) over neighbours as before
  from session
  window neighbours as (partition by patient_key, condition order by at, id collate "C", clinic collate "C")
),
numbered as (
  select *, count(*) filter (where before is null or at - before > 90 * 86400000::bigint) over neighbours as course
  from spaced
  window neighbours as (partition by patient_key, condition order by at, id collate "C", clinic collate "C")
),
first as (
  select distinct on (patient_key, condition, course)
         patient_key, condition, course, clinic, id, modality, at as day_0
  from numbered
  order by patient_key, condition, course, at, id collate "C", clinic collate "C"
),
course as (
  select *, lead(day_0) over (partition by patient_key, condition order by course) as next_day_0
  from first
),
score as (
  select clinic, id, patient_key, content ->> 'timing' as timing, content ->> 'session' as session,
         content ->> 'condition' as condition, content ->> 'instrument' as instrument,
         (content ->> 'value')::bigint as value, (content ->> 'measuredAt')::bigint as at
  from current where kind = 'score' and status = 'recorded'
),
-- of a session's pre scores the latest speaks for it, and counts as measured at its start
pre as (
  select distinct on (session.clinic, session.id, score.instrument)
         score.clinic, score.id, score.patient_key, session.condition, score.instrument, score.value, session.at,
         session.id as session
  from score
  join session on session.clinic = score.clinic and session.id = score.session
              and session.patient_key = score.patient_key
  where score.timing = 'pre'
  order by session.clinic, session.id, score.instrument, score.at desc, score.id collate "C"
),
reading as (
  select * from pre
  union all
  select clinic, id, patient_key, condition, instrument, value, at, null
  from score where timing in ('diary', 'follow-up')
),
baseline as (
  select distinct on (course.patient_key, course.condition, course.course, reading.instrument)
         course.patient_key, course.condition, course.course, course.modality, course.day_0, course.next_day_0,
         reading.instrument, reading.value as x
  from course
  join reading on reading.patient_key = course.patient_key and reading.condition = course.condition
              and reading.at between course.day_0 - 30 * 86400000::bigint and course.day_0
  order by course.patient_key, course.condition, course.course, reading.instrument,
           reading.at desc,
           coalesce(reading.session = course.id and reading.clinic = course.clinic, false) desc,
           reading.id collate "C", reading.clinic collate "C"
),
-- days since day 0
point (name, target, opens, closes) as (
  values ('month-1', 30::bigint, 21::bigint, 46::bigint), ('month-3', 91, 60, 136),
         ('month-6', 182, 136, 271), ('month-12', 365, 271, 451)
),
pair as (
  select distinct on (baseline.patient_key, baseline.condition, baseline.course, baseline.instrument, point.name)
         baseline.condition, baseline.modality, baseline.instrument, point.name, baseline.x, reading.value as y
  from baseline
  cross join point
  join reading on reading.patient_key = baseline.patient_key and reading.condition = baseline.condition
              and reading.instrument = baseline.instrument
              and reading.at >= baseline.day_0 + point.opens * 86400000
              and reading.at < baseline.day_0 + point.closes * 86400000
              and (baseline.next_day_0 is null or reading.at < baseline.next_day_0)
  order by baseline.patient_key, baseline.condition, baseline.course, baseline.instrument, point.name,
           abs(reading.at - baseline.day_0 - point.target * 86400000), reading.at,
           reading.id collate "C", reading.clinic collate "C"
)
select condition || '/' || modality || '/' || instrument || '/' || name,
       count(*), sum(x), sum(y), sum(x * x), sum(y * y), sum(x * y)
from pair
group by 1
order by 1
