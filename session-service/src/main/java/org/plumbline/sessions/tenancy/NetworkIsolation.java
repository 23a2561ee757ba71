package org.plumbline.sessions.tenancy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks in the database's own catalog for whatever would let one network see another's rows.
///
/// @param jdbc as the role that is judged
record NetworkIsolation(JdbcClient jdbc) {

    private static final String THE_ROLE =
            """
            select 'role ' || current_user || ' goes past row-level security' as gap
            from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
            union all
            select 'role ' || current_user || ' owns table ' || c.relname
            from pg_class c
            where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p')
              and pg_has_role(c.relowner, 'member')
            order by 1\
            """;

    /// The tables that belong to nobody's network are named here; any other that the role may read
    /// must say whose each row is.
    private static final String THE_TABLES =
            """
            with tables as (
              select c.oid, c.relname, c.relrowsecurity and c.relforcerowsecurity as forced, a.attnum as network
              from pg_class c
              left join pg_attribute a on a.attrelid = c.oid and a.attname = 'network' and not a.attisdropped
              where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p')
            )
            select 'table ' || relname || ' does not force row-level security' as gap
            from tables where network is not null and not forced
            union all
            select 'table ' || relname || ' has no network column'
            from tables
            where network is null and has_any_column_privilege(oid, 'select')
              and relname not in ('relay_cursor', 'relay_publication')
            union all
            select 'table ' || relname || ' can be emptied by role ' || current_user
            from tables where has_table_privilege(oid, 'truncate')
            union all
            select 'policy ' || p.polname || ' of table ' || t.relname || ' asks for more than the network'
            from pg_policy p join tables t on t.oid = p.polrelid
            where t.network is not null and p.polpermissive
              and exists (select 1 from unnest(p.polroles) r where r = 0 or pg_has_role(r, 'member'))
              and (pg_get_expr(p.polqual, p.polrelid) is distinct from
                     '(network = current_setting(''plumbline.network''::text, true))'
                   or p.polwithcheck is not null)
            union all
            select 'table ' || relname || ' has no policy for the network'
            from tables t
            where network is not null and not exists (
              select 1 from pg_policy p
              where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}')
            union all
            select 'index ' || i.indexrelid::regclass || ' of table ' || t.relname || ' does not begin with the network'
            from pg_index i join tables t on t.oid = i.indrelid
            where t.network is not null and i.indisunique and i.indkey[0] <> t.network
              and not exists (
                select 1 from pg_attribute a
                where a.attrelid = t.oid and i.indnkeyatts = 1 and a.attnum = i.indkey[0] and a.attidentity = 'a'
                  and not has_column_privilege(t.oid, a.attnum, 'insert'))
            union all
            select 'view ' || c.relname || ' shows what its owner sees'
            from pg_class c
            where c.relnamespace = current_schema::regnamespace
              and (c.relkind = 'm'
                   or c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false))
            union all
            select 'function ' || f.proname || ' does what its owner may'
            from pg_proc f
            where f.pronamespace = current_schema::regnamespace and f.prosecdef
            order by 1\
            """;

    /// Why the role is the wrong one for any work; empty where it is fit.
    List<String> gapsOfTheRole() {
        return jdbc.sql(THE_ROLE).query(String.class).list();
    }

    /// Where the tables would show the role another network's rows; empty where they are tight.
    List<String> gapsOfTheTables() {
        return jdbc.sql(THE_TABLES).query(String.class).list();
    }
}
