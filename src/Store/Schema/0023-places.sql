-- Where the lines of a file with pages are printed: page and box of each, a line feed between two. Null for files without
-- pages, and for readings from before.
alter table printed_lines add column places text null;

-- Where the tags of a PDF say otherwise than its pages show. What a column may hold is changed by a table in its place.
alter table printed_remark rename to printed_remark_before;
create table printed_remark (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    kind text not null check (
        kind in (
            'Cover', 'SaysKind', 'SaysYear', 'SaysBoard', 'Unfilled', 'TableRow', 'TableHead', 'Decision', 'Goal',
            'TagsMissing', 'TagsUnseen', 'TagsMoved'
        )
    ),
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
insert into printed_remark (municipality_id, reading_id, position, kind, text, first_line, last_line)
select municipality_id, reading_id, position, kind, text, first_line, last_line from printed_remark_before;
drop table printed_remark_before;
