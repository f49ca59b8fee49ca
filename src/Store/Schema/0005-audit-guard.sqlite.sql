-- What has been written in the log stays as it was written. Whoever owns the file can take these away; the chain then tells.
create trigger audit_entry_unchanged before update on audit_entry begin
    select raise(abort, 'audit_entry: entries are only added, never changed');
end;
create trigger audit_entry_unremoved before delete on audit_entry begin
    select raise(abort, 'audit_entry: entries are only added, never removed');
end;
-- "insert or replace" removes the old row without a word to the trigger above.
create trigger audit_entry_unreplaced before insert on audit_entry
when exists (select 1 from audit_entry where id = new.id) begin
    select raise(abort, 'audit_entry: entries are only added, never replaced');
end;

create trigger audit_seal_unchanged before update on audit_seal begin
    select raise(abort, 'audit_seal: seals are only added, never changed');
end;
create trigger audit_seal_unremoved before delete on audit_seal begin
    select raise(abort, 'audit_seal: seals are only added, never removed');
end;
create trigger audit_seal_unreplaced before insert on audit_seal
when exists (select 1 from audit_seal where number = new.number or entry_id = new.entry_id) begin
    select raise(abort, 'audit_seal: seals are only added, never replaced');
end;
