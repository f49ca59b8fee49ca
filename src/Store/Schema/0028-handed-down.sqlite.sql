-- The council's plan is shown in those of the boards, where each says what it adds of its own: a row of the same item. Which
-- version of it a version of a board's plan shows is said there, so that what was decided on never drifts.
alter table plan_version add column council_plan_id uuid null references plan (id);
alter table plan_version add column council_number integer null;

-- SQLite alters no check: the table is made anew, with the same rows.
create table plan_item_before as select * from plan_item order by rowid;
drop table plan_item;

create table plan_item (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    -- The number of the version that says so first.
    version_number integer not null,
    -- The same in all versions.
    item_id uuid not null,
    is_removed boolean not null,
    kind text not null check (kind in ('Contribution', 'Goal', 'ExpectedResult', 'Indicator', 'Activity', 'Assignment')),
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

insert into plan_item (
    id, municipality_id, plan_id, version_number, item_id, is_removed, kind, level, under_id, position, code, title,
    body, target, council_target, periodicity, reason, starts, ends, responsible_id, document_id, first_line,
    last_line, recorded_at, recorded_by, version
)
select
    id, municipality_id, plan_id, version_number, item_id, is_removed, kind, level, under_id, position, code, title,
    body, target, council_target, periodicity, reason, starts, ends, responsible_id, document_id, first_line,
    last_line, recorded_at, recorded_by, version
from plan_item_before order by rowid;
drop table plan_item_before;
