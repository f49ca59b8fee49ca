-- What a person wants to see on their own page: a unit, or an indicator of a unit. It says nothing of the municipality, and
-- is the person's own; the log has nothing of it.
create table followed (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    person_id uuid not null references person (id),
    unit_id uuid not null references organisation_unit (id),
    -- Null for the unit itself.
    indicator_id uuid null references indicator (id),
    followed_at timestamptz not null
);
create unique index followed_unit on followed (municipality_id, person_id, unit_id) where indicator_id is null;
create unique index followed_indicator on followed (municipality_id, person_id, unit_id, indicator_id)
    where indicator_id is not null;
