-- Every row that belongs to a network names it, every key begins with it, and who has not said which network a
-- transaction is for sees none. Who may do what at all is granted in R__grants.sql.

alter table upload_part add column network text;
alter table upload_error add column network text;
update upload_part p set network = u.network from upload u where u.id = p.upload_id;
update upload_error e set network = u.network from upload u where u.id = e.upload_id;
alter table upload_part alter column network set not null;
alter table upload_error alter column network set not null;
alter table upload_part alter column network set default current_setting('plumbline.network');
alter table upload_error alter column network set default current_setting('plumbline.network');

alter table upload_part drop constraint upload_part_upload_id_fkey, drop constraint upload_part_pkey;
alter table upload_error drop constraint upload_error_upload_id_fkey, drop constraint upload_error_pkey;
alter table idempotency_key drop constraint idempotency_key_upload_id_fkey;
alter table upload drop constraint upload_pkey, add primary key (network, id);
alter table upload_part
  add primary key (network, upload_id, part),
  add foreign key (network, upload_id) references upload (network, id) on delete cascade;
alter table upload_error
  add primary key (network, upload_id, line, ordinal),
  add foreign key (network, upload_id) references upload (network, id) on delete cascade;
alter table idempotency_key add foreign key (network, upload_id) references upload (network, id) on delete cascade;

-- Forced, so that it also holds for the owner. A later migration that changes rows lifts it for its own transaction
-- (alter table … no force row level security, and force again), or it would change none.
alter table journal enable row level security, force row level security;
alter table record enable row level security, force row level security;
alter table upload enable row level security, force row level security;
alter table upload_part enable row level security, force row level security;
alter table upload_error enable row level security, force row level security;
alter table idempotency_key enable row level security, force row level security;

create policy own_network on journal using (network = current_setting('plumbline.network', true));
create policy own_network on record using (network = current_setting('plumbline.network', true));
create policy own_network on upload using (network = current_setting('plumbline.network', true));
create policy own_network on upload_part using (network = current_setting('plumbline.network', true));
create policy own_network on upload_error using (network = current_setting('plumbline.network', true));
create policy own_network on idempotency_key using (network = current_setting('plumbline.network', true));
