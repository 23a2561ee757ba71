-- What the two roles may do that are not the owner; names are the placeholders app and background. Run again whenever
-- this file or a name changes.

do $$
begin
  if current_user in ('${app}', '${background}') then
    raise exception 'spring.flyway.user must be another role than spring.datasource.username and plumbline.background.username: who owns the tables can lift what keeps the networks apart';
  end if;
end
$$;

revoke all on all tables in schema "${flyway:defaultSchema}" from "${app}", "${background}";
grant usage on schema "${flyway:defaultSchema}" to "${app}", "${background}";

-- the service, for the network that its transaction names
grant select on journal to "${app}";
grant insert (network, clinic, kind, record_id, revision, patient_key, status, content, content_hash, recorded_at,
              recorded_by, reason) on journal to "${app}";
grant select, insert, update on record, upload to "${app}";
grant select on audit to "${app}";
grant insert (network, at, subject, roles, request, kind, clinic, record_references) on audit to "${app}";
grant select on relay_cursor, relay_publication to "${app}";
grant select, insert on upload_part, upload_error, idempotency_key to "${app}";

-- the relay, which reads the journal of all networks, and knows how far it has come
grant select (xid, id, kind, network, clinic, record_id, revision, patient_key, status, content, recorded_at)
  on journal to "${background}";
drop policy if exists every_network on journal;
create policy every_network on journal for select to "${background}" using (true);
grant select, insert, delete on relay_publication to "${background}";
grant select, insert, update on relay_cursor to "${background}";
grant select, insert, update, delete on relay_partition to "${background}";

-- the imports' workers, who find out which imports of which networks are unfinished, and no more
grant select (id, network, state, submitted_at) on upload to "${background}";
drop policy if exists unfinished on upload;
create policy unfinished on upload for select to "${background}" using (state in ('queued', 'running'));
