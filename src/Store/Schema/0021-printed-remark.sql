-- What is kept of a reading beside its records, so that the checks find the same again: lines before the text, the words that
-- say what the document is, places that nobody filled in, lines that look like something that was not understood.
create table printed_remark (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    kind text not null check (
        kind in ('Cover', 'SaysKind', 'SaysYear', 'SaysBoard', 'Unfilled', 'TableRow', 'TableHead', 'Decision')
    ),
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
