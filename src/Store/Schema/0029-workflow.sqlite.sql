-- A plan on its way to the board: what parts of the organisation and those who sign have said of it, who was consulted, and
-- the proposal that it goes to the board with. The version of a plan that is proposed is not written any more.
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

-- What was said, apart from what it was said of: it holds as long as that has the digest.
create table plan_approval (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    outcome text not null check (outcome in ('Ready', 'Returned', 'Asked', 'HasSigned')),
    -- The part of the organisation; null of a signature.
    unit_id uuid null references organisation_unit (id),
    -- The place among those who sign, from 1; 0 of a part.
    position integer not null,
    signer_id uuid null references person (id),
    reason text not null,
    digest text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null
);
-- Of a part and of a place one of each holds.
create unique index plan_approval_unit on plan_approval (municipality_id, plan_id, unit_id)
    where superseded_at is null and unit_id is not null;
create unique index plan_approval_signature on plan_approval (municipality_id, plan_id, position, outcome)
    where superseded_at is null and unit_id is null;
-- What waits for a person.
create index plan_approval_signer on plan_approval (municipality_id, signer_id) where superseded_at is null;

create table plan_consultation (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    body text not null,
    held_on date not null,
    opinion text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    -- When it was taken back.
    superseded_at timestamptz null
);
create index plan_consultation_plan on plan_consultation (municipality_id, plan_id) where superseded_at is null;

create table plan_proposal (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    plan_id uuid not null references plan (id),
    -- The number of the version that is proposed.
    version_number integer not null,
    -- SHA-256 of its text.
    sha256 text not null,
    diary_number text not null,
    officer text not null,
    points text not null,
    gender_equality text not null,
    childrens_rights text not null,
    minorities text not null,
    state text not null check (state in ('Waiting', 'Postponed', 'ReferredBack', 'Amended', 'Decided')),
    -- The meeting that said so last, and why.
    said_on date null,
    said text null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null
);
create unique index plan_proposal_version on plan_proposal (municipality_id, plan_id, version_number);
