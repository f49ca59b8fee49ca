-- What a person says that a document prints, where the program read something else. It belongs to the document and to the
-- lines of its file, so that it is laid again whenever the file is read anew.
create table reading_correction (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    document_id uuid not null references document (id),
    part text not null check (part in ('Document', 'Goal', 'Indicator', 'Activity', 'Row')),
    first_line integer not null,
    last_line integer not null,
    -- Which of the records of the part with these lines, from 0.
    nth integer not null,
    field text not null check (
        field in (
            'Name', 'Kind', 'Year', 'Board', 'Code', 'Assessment', 'Owner', 'Goal', 'Target', 'CouncilTarget', 'Outcome',
            'Men', 'Women', 'Previous', 'Forecast', 'Start', 'End', 'Deviation', 'Cell', 'Doubt'
        )
    ),
    -- Which column of values, from 1; 0 where the field is no cell.
    cell_column integer not null,
    was text not null,
    becomes text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    -- When something else was said, or it was taken back; null for what holds.
    superseded_at timestamptz null
);
create unique index reading_correction_current
    on reading_correction (municipality_id, document_id, part, first_line, last_line, nth, field, cell_column)
    where superseded_at is null;
