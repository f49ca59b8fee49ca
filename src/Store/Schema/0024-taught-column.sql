-- What a column of money holds can be taught too. What a column may hold is changed by a table in its place.
drop index taught_word_current;
alter table taught_word rename to taught_word_before;
create table taught_word (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    meaning text not null check (
        meaning in (
            'DirectionGoal', 'AreaGoal', 'BoardGoal', 'Description', 'ExpectedResults', 'Analysis', 'Comment', 'Indicator',
            'Activity', 'Target', 'CouncilTarget', 'Periodicity', 'Outcome', 'Men', 'Women', 'Previous', 'Forecast', 'Start',
            'End', 'Deviation', 'Status', 'Frame', 'Budget', 'AdjustedBudget', 'Change', 'Redistribution', 'Costs', 'Income',
            'Net'
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
insert into taught_word
    (id, municipality_id, meaning, words, words_key, recorded_at, recorded_by, superseded_at)
select id, municipality_id, meaning, words, words_key, recorded_at, recorded_by, superseded_at from taught_word_before;
drop table taught_word_before;
create unique index taught_word_current on taught_word (municipality_id, words_key) where superseded_at is null;
