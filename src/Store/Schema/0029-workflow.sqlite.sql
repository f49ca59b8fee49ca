-- The version of a plan that is proposed to the board is not written any more.
-- SQLite alters no check: the table of versions is made anew, with the same rows.
create table plan_version_before as select * from plan_version order by rowid;
drop table plan_version;

create table plan_version (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    number integer not null,
    state text not null check (state in ('Draft', 'Proposed', 'Decided')),
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null,
    decided_on date null,
    minutes_paragraph text null,
    note text null,
    document_id uuid null references document (id),
    council_plan_id uuid null references plan (id),
    council_number integer null
);
create unique index plan_version_number on plan_version (municipality_id, plan_id, number);
-- One is written at a time.
create unique index plan_version_draft on plan_version (municipality_id, plan_id) where state = 'Draft';

insert into plan_version (
    id, municipality_id, plan_id, number, state, recorded_at, recorded_by, version, decided_on, minutes_paragraph, note,
    document_id, council_plan_id, council_number
)
select
    id, municipality_id, plan_id, number, state, recorded_at, recorded_by, version, decided_on, minutes_paragraph, note,
    document_id, council_plan_id, council_number
from plan_version_before order by rowid;
drop table plan_version_before;
