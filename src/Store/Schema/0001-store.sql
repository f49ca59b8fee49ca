-- What is known, and from which document. The same text runs on SQLite and PostgreSQL.
-- Every table has its municipality first in its key or index. What a document prints is kept by the document and is
-- superseded with it; a fact (indicator_value) is superseded by itself.

create table municipality (
    id uuid primary key,
    name text not null,
    slug text not null unique,
    recorded_at timestamptz not null
);

-- Who did something. Everything else refers to the id, so that a name can be removed here alone.
create table person (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    name text not null
);
create index person_municipality on person (municipality_id, id);

create table board (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    name text not null,
    name_key text not null,
    slug text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id)
);
create unique index board_slug on board (municipality_id, slug);
create unique index board_name on board (municipality_id, name_key);

create table stored_file (
    municipality_id uuid not null references municipality (id),
    sha256 text not null,
    length bigint not null,
    bytes bytea not null,
    recorded_at timestamptz not null,
    primary key (municipality_id, sha256)
);

-- A plan or report. Its identity among accepted ones is board, kind and year.
create table document (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    sha256 text not null,
    file_name text not null,
    form text not null,
    line_count integer not null,
    title text not null,
    printed_board text null,
    printed_kind text not null,
    printed_year integer null,
    board_id uuid null references board (id),
    kind text not null,
    year integer null,
    state text not null check (state in ('Waiting', 'Accepted', 'Superseded', 'Rejected')),
    errors integer not null,
    warnings integer not null,
    infos integer not null,
    received_at timestamptz not null,
    received_by uuid not null references person (id),
    recorded_at timestamptz null,
    recorded_by uuid null references person (id),
    superseded_at timestamptz null,
    version integer not null,
    check (state in ('Waiting', 'Rejected') or (board_id is not null and year is not null and recorded_at is not null)),
    check ((state = 'Superseded') = (superseded_at is not null)),
    foreign key (municipality_id, sha256) references stored_file (municipality_id, sha256)
);
create unique index document_file on document (municipality_id, sha256);
create unique index document_current on document (municipality_id, board_id, year, kind) where state = 'Accepted';
create index document_state on document (municipality_id, state, received_at);
create index document_identity on document (municipality_id, board_id, year);

-- The lines as printed, some hundred to a row. For each line a sign says what it was taken for, another which block it
-- begins or goes on with.
create table document_lines (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    first_line integer not null,
    last_line integer not null,
    text text not null,
    classes text not null,
    blocks text not null,
    primary key (municipality_id, document_id, first_line)
);

create table decision_point (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    number integer not null,
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);

create table decision_amount (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    decision_position integer not null,
    position integer not null,
    text text not null,
    ore bigint not null,
    primary key (municipality_id, document_id, decision_position, position)
);

create table goal (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    level text not null,
    code text null,
    code_printed boolean not null,
    area text null,
    address text not null,
    title text not null,
    status text null,
    description text null,
    analysis text null,
    comment text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);
create unique index goal_address on goal (municipality_id, document_id, address);

create table expected_result (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    goal_position integer not null,
    position integer not null,
    text text not null,
    status text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, goal_position, position)
);

-- The definition of an indicator, which lives across years and boards.
create table indicator (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    name text not null,
    name_key text not null,
    slug text not null,
    direction text not null,
    direction_source text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null
);
create unique index indicator_name on indicator (municipality_id, name_key);
create unique index indicator_slug on indicator (municipality_id, slug);

create table indicator_row (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    indicator_id uuid null references indicator (id),
    goal_position integer null,
    name text not null,
    name_key text not null,
    owner text not null,
    goal text null,
    board_goal text null,
    target text not null,
    target_kind text not null,
    council_target text not null,
    council_target_kind text not null,
    periodicity text null,
    outcome text null,
    men text null,
    women text null,
    previous text null,
    forecast text null,
    period text null,
    status text null,
    status_source text null,
    reason text null,
    direction text not null,
    direction_source text not null,
    analysis text null,
    analysis_first_line integer null,
    analysis_last_line integer null,
    ambiguous text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);
create index indicator_row_indicator on indicator_row (municipality_id, indicator_id);

-- Facts: a target, an outcome or a forecast of an indicator for a board and a period, from one document.
create table indicator_value (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    indicator_id uuid not null references indicator (id),
    board_id uuid not null references board (id),
    year integer not null,
    period text not null,
    measure text not null,
    split text not null,
    text text not null,
    target_kind text null,
    millionths bigint null,
    decimals integer null,
    unit text null,
    source_kind text not null,
    source_year integer not null,
    occurrence integer not null,
    document_id uuid not null references document (id),
    row_position integer not null,
    first_line integer not null,
    last_line integer not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null
);
create unique index indicator_value_current on indicator_value
    (municipality_id, indicator_id, board_id, period, measure, split, source_year, source_kind, occurrence)
    where superseded_at is null;
create index indicator_value_document on indicator_value (municipality_id, document_id);

create table activity (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    goal_position integer null,
    text text not null,
    owner text not null,
    goal text null,
    board_goal text null,
    start_date date null,
    end_date date null,
    lead text null,
    participants text not null,
    deviation boolean not null,
    status text not null,
    analysis text null,
    analysis_first_line integer null,
    analysis_last_line integer null,
    ambiguous text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);

create table section (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    goal_position integer null,
    title text not null,
    level integer not null,
    goal text null,
    board_goal text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);

create table paragraph (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    section_position integer not null,
    position integer not null,
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, section_position, position)
);

create table printed_table (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    kind text not null,
    title text not null,
    area text null,
    unit text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);

create table table_column (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    table_position integer not null,
    position integer not null,
    header text not null,
    kind text null,
    year integer null,
    side text null,
    deviation boolean not null,
    primary key (municipality_id, document_id, table_position, position)
);

create table table_row (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    table_position integer not null,
    position integer not null,
    label text not null,
    row_group text null,
    level integer not null,
    total boolean not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, table_position, position)
);

create table table_cell (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    table_position integer not null,
    row_position integer not null,
    position integer not null,
    text text not null,
    millionths bigint null,
    decimals integer null,
    primary key (municipality_id, document_id, table_position, row_position, position)
);

create table table_note (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    table_position integer not null,
    position integer not null,
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, table_position, position)
);

create table result_unit (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    code text null,
    name text not null,
    gross_budget bigint null,
    fund_in bigint null,
    result bigint null,
    fund_out bigint null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);

create table finding (
    municipality_id uuid not null,
    document_id uuid not null references document (id),
    position integer not null,
    check_name text not null,
    severity text not null,
    message text not null,
    remedy text not null,
    expected text null,
    found text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, document_id, position)
);
