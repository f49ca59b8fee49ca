-- A plan on its way to the board: what parts of the organisation and those who sign have said of it, who was consulted, and
-- the proposal that it goes to the board with.

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
