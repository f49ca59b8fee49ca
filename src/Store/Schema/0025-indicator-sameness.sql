-- What is said of the names of two indicators: that one stands for the other, or that they are two however alike. Nothing
-- that belongs to either is moved, so that taking it back loses nothing.
create table indicator_sameness (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    -- The indicator whose name is no longer used; of two that are apart the one that was entered first.
    indicator_id uuid not null references indicator (id),
    -- What it stands for.
    other_id uuid not null references indicator (id),
    sameness text not null check (sameness in ('Same', 'Apart')),
    recorded_at timestamptz not null,
    -- Who said so; null for the program, of names that differ in their endings alone.
    recorded_by uuid null references person (id),
    -- When it was taken back; null for what holds.
    superseded_at timestamptz null
);
create unique index indicator_sameness_name on indicator_sameness (municipality_id, indicator_id)
    where superseded_at is null and sameness = 'Same';
create unique index indicator_sameness_apart on indicator_sameness (municipality_id, indicator_id, other_id)
    where superseded_at is null and sameness = 'Apart';
-- The names that stand for one.
create index indicator_sameness_other on indicator_sameness (municipality_id, other_id)
    where superseded_at is null and sameness = 'Same';
