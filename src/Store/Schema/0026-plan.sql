-- A plan that is written here: of a board or the council, and a year. It has versions; what a version says of an item is a
-- row. A version shows each item's row of the highest number up to its own, so nothing is copied when a new one begins.
create table plan (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    unit_id uuid not null references organisation_unit (id),
    year integer not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id)
);
create unique index plan_place on plan (municipality_id, unit_id, year);

create table plan_version (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    number integer not null,
    state text not null check (state in ('Draft', 'Decided')),
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null
);
create unique index plan_version_number on plan_version (municipality_id, plan_id, number);
-- One is written at a time.
create unique index plan_version_draft on plan_version (municipality_id, plan_id) where state = 'Draft';

create table plan_item (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    -- The number of the version that says so first.
    version_number integer not null,
    -- The same in all versions.
    item_id uuid not null,
    is_removed boolean not null,
    kind text not null check (kind in ('Contribution', 'Goal', 'ExpectedResult', 'Indicator', 'Activity')),
    level text null check (level in ('Direction', 'Area', 'Board', 'Unit')),
    -- The goal that it stands under.
    under_id uuid null,
    -- Its place among what is of the same kind under the same goal.
    position bigint not null,
    code text not null,
    title text not null,
    body text not null,
    target text not null,
    council_target text not null,
    periodicity text not null,
    reason text not null,
    starts date null,
    ends date null,
    responsible_id uuid null references organisation_unit (id),
    -- Where it was taken from; null for what was written here.
    document_id uuid null references document (id),
    first_line integer null,
    last_line integer null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null
);
-- A plan is read whole; an item has one row in a version.
create unique index plan_item_row on plan_item (municipality_id, plan_id, item_id, version_number);
