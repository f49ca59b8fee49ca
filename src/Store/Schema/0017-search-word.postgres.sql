-- The words that there are to be found, so that a search for "lärare" also finds "förskollärare". A word that no document
-- says any more stays: it finds nothing.
create table search_word (
    municipality_id uuid not null references municipality (id),
    word text not null,
    primary key (municipality_id, word)
);
insert into search_word (municipality_id, word)
select distinct municipality_id, unnest(tsvector_to_array(words)) from search_entry;
