-- files may be NDJSON as well
alter table upload add column format text not null default 'csv' check (format in ('csv', 'ndjson'));
