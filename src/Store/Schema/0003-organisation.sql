-- The organisation over time. A unit is the same for as long as it is there; what it was called and where it stood is said
-- by its periods, which are facts: one that is corrected is superseded, never overwritten. A board has the same id as a
-- unit and as a board.

create table organisation_unit (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    code text not null,
    code_key text not null,
    kind text not null check (kind in ('Board', 'Administration', 'Department', 'Unit')),
    description text null,
    mailbox text null,
    phone text null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null
);
create unique index organisation_unit_code on organisation_unit (municipality_id, code_key);

create table unit_period (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    unit_id uuid not null references organisation_unit (id),
    name text not null,
    name_key text not null,
    parent_id uuid null references organisation_unit (id),
    valid_from date null,
    valid_to date null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null,
    check (valid_from <= valid_to)
);
create unique index unit_period_current on unit_period (municipality_id, unit_id, coalesce(valid_from, '0001-01-01'))
    where superseded_at is null;
create index unit_period_unit on unit_period (municipality_id, unit_id);

create table unit_succession (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    predecessor_id uuid not null references organisation_unit (id),
    successor_id uuid not null references organisation_unit (id),
    begins date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null
);
create unique index unit_succession_current on unit_succession (municipality_id, predecessor_id, successor_id)
    where superseded_at is null;

-- A board that a unit of another board works for: its share of the costs in millionths of a percent.
create table served_board (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    unit_id uuid not null references organisation_unit (id),
    board_id uuid not null references board (id),
    percent_millionths bigint not null check (percent_millionths > 0 and percent_millionths <= 100000000),
    valid_from date null,
    valid_to date null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null,
    check (valid_from <= valid_to)
);
create unique index served_board_current
    on served_board (municipality_id, unit_id, board_id, coalesce(valid_from, '0001-01-01'))
    where superseded_at is null;

-- The boards that were read from documents have stood under the municipality for as long as anyone has said.
insert into organisation_unit (id, municipality_id, code, code_key, kind, recorded_at, recorded_by, version)
select id, municipality_id, slug, upper(slug), 'Board', recorded_at, recorded_by, 0 from board;

insert into unit_period (id, municipality_id, unit_id, name, name_key, recorded_at, recorded_by)
select id, municipality_id, id, name, name_key, recorded_at, recorded_by from board;
