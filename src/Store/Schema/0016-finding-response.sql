-- What somebody says of a finding: how far they have come, why, and who is to see to it. It belongs to the document of
-- which it was said and to what is printed in the place of the finding, so that a corrected file is found to have it too.
create table finding_response (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    document_id uuid not null references document (id),
    check_name text not null,
    place text not null,
    state text not null check (state in ('Open', 'Explained', 'Done')),
    response text not null,
    responsible uuid null references person (id),
    -- What the finding said then.
    expected text null,
    found text null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    -- When something else was said; null for what holds.
    superseded_at timestamptz null
);
create unique index finding_response_current on finding_response (municipality_id, document_id, place)
    where superseded_at is null;
-- What is somebody's to see to, on their own page.
create index finding_response_responsible on finding_response (municipality_id, responsible)
    where superseded_at is null and state = 'Open';
