-- What can be searched for: the accepted documents alone. It is made of what is stored and can be made again.
create table search_entry (
    id integer primary key,
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    kind text not null,
    position integer not null,
    title text not null,
    body text not null,
    first_line integer not null,
    last_line integer not null
);
create index search_entry_document on search_entry (municipality_id, document_id);

-- å, ä and ö are letters of their own: no diacritic is taken away.
create virtual table search_index using fts5 (
    title, body, content = 'search_entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
create trigger search_entry_added after insert on search_entry begin
    insert into search_index (rowid, title, body) values (new.id, new.title, new.body);
end;
create trigger search_entry_removed after delete on search_entry begin
    insert into search_index (search_index, rowid, title, body) values ('delete', old.id, old.title, old.body);
end;
