-- Words that a municipality has said the meaning of: its documents are read by them.
create table taught_word (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    meaning text not null check (
        meaning in (
            'DirectionGoal', 'AreaGoal', 'BoardGoal', 'Description', 'ExpectedResults', 'Analysis', 'Comment', 'Indicator',
            'Activity', 'Target', 'CouncilTarget', 'Periodicity', 'Outcome', 'Men', 'Women', 'Previous', 'Forecast', 'Start',
            'End', 'Deviation', 'Status'
        )
    ),
    words text not null,
    -- Folded: the same words mean one thing.
    words_key text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    -- When they were taken back, or said to mean something else; null for what holds.
    superseded_at timestamptz null
);
create unique index taught_word_current on taught_word (municipality_id, words_key) where superseded_at is null;
