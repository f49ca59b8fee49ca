-- What has been written in the log stays as it was written. The role that serves may not even try (migrate
-- --serving-role); whoever owns the tables can take these away, and the chain then tells.
create function audit_unchanged() returns trigger language plpgsql as $$
begin
    raise exception '%: rows are only added, never changed or removed', tg_table_name;
end $$;

create trigger audit_entry_unchanged before update or delete or truncate on audit_entry
for each statement execute function audit_unchanged();

create trigger audit_seal_unchanged before update or delete or truncate on audit_seal
for each statement execute function audit_unchanged();
