-- A year that is open for planning for a unit: it has a place also before there is a document of it.
create table opened_year (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    unit_id uuid not null references organisation_unit (id),
    year integer not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    -- When it was closed again; null while it is open.
    superseded_at timestamptz null
);
create unique index opened_year_current on opened_year (municipality_id, unit_id, year) where superseded_at is null;
