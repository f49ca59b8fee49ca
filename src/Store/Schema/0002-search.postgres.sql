-- å, ä and ö sort after z.
create collation swedish (provider = icu, locale = 'sv-SE');

-- What can be searched for: the accepted documents alone. It is made of what is stored and can be made again.
-- Words are kept as written, not by their stem: so both databases find the same.
create table search_entry (
    id bigint generated always as identity primary key,
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    kind text not null,
    position integer not null,
    title text not null,
    body text not null,
    first_line integer not null,
    last_line integer not null,
    -- Signs apart: else "och/eller" is the name of a file, and one word.
    words tsvector not null generated always as (
        setweight(
            to_tsvector('simple', translate(title, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', '                                ')),
            'A'
        )
        || to_tsvector('simple', translate(body, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', '                                '))
    ) stored
);
create index search_entry_document on search_entry (municipality_id, document_id);
-- Without a list of what is still to be added: searches would read the whole of it until somebody tidies up.
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
