-- What a document prints belongs to a reading of it, and carries the word: the plain nouns are those of living data.
-- A document may be read anew; one reading of it is current. The first one has the id of its document, so that what the
-- rows say does not change here.

create table printed_reading (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    document_id uuid not null references document (id),
    number integer not null check (number >= 1),
    is_current boolean not null,
    -- The version of the program that read it; null where that was not kept.
    reader text null,
    title text not null,
    printed_board text null,
    printed_kind text not null,
    printed_year integer null,
    line_count integer not null,
    errors integer not null,
    warnings integer not null,
    infos integer not null,
    read_at timestamptz not null,
    read_by uuid not null references person (id),
    version integer not null
);
create unique index printed_reading_number on printed_reading (municipality_id, document_id, number);
create unique index printed_reading_current on printed_reading (municipality_id, document_id) where is_current;

insert into printed_reading
    (id, municipality_id, document_id, number, is_current, title, printed_board, printed_kind, printed_year, line_count,
    errors, warnings, infos, read_at, read_by, version)
select id, municipality_id, id, 1, true, title, printed_board, printed_kind, printed_year, line_count,
    errors, warnings, infos, received_at, received_by, 0
from document;

create table printed_lines (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    first_line integer not null,
    last_line integer not null,
    text text not null,
    classes text not null,
    blocks text not null,
    primary key (municipality_id, reading_id, first_line)
);
insert into printed_lines (municipality_id, reading_id, first_line, last_line, text, classes, blocks)
select municipality_id, document_id, first_line, last_line, text, classes, blocks
from document_lines;
drop table document_lines;

create table printed_decision (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    number integer not null,
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
insert into printed_decision (municipality_id, reading_id, position, number, text, first_line, last_line)
select municipality_id, document_id, position, number, text, first_line, last_line
from decision_point;
drop table decision_point;

create table printed_decision_amount (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    decision_position integer not null,
    position integer not null,
    text text not null,
    ore bigint not null,
    millionths bigint not null,
    decimals integer not null,
    unit text not null,
    primary key (municipality_id, reading_id, decision_position, position)
);
-- A number that the text does not give again is the kronor that it was worth: the program looks after this script.
insert into printed_decision_amount (municipality_id, reading_id, decision_position, position, text, ore, millionths,
    decimals, unit)
select municipality_id, document_id, decision_position, position, text, ore, ore * 10000, 2, 'Kr'
from decision_amount;
drop table decision_amount;

create table printed_goal (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
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
    primary key (municipality_id, reading_id, position)
);
insert into printed_goal (municipality_id, reading_id, position, level, code, code_printed, area, address, title,
    status, description, analysis, comment, first_line, last_line)
select municipality_id, document_id, position, level, code, code_printed, area, address, title, status,
    description, analysis, comment, first_line, last_line
from goal;
drop table goal;

create unique index printed_goal_address on printed_goal (municipality_id, reading_id, address);

create table printed_expected_result (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    goal_position integer not null,
    position integer not null,
    text text not null,
    status text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, goal_position, position)
);
insert into printed_expected_result (municipality_id, reading_id, goal_position, position, text, status,
    first_line, last_line)
select municipality_id, document_id, goal_position, position, text, status, first_line, last_line
from expected_result;
drop table expected_result;

create table printed_indicator (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
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
    target_way text null,
    target_millionths bigint null,
    target_decimals integer null,
    target_unit text null,
    council_target text not null,
    council_target_kind text not null,
    council_target_way text null,
    council_target_millionths bigint null,
    council_target_decimals integer null,
    council_target_unit text null,
    periodicity text null,
    outcome text null,
    outcome_millionths bigint null,
    outcome_decimals integer null,
    outcome_unit text null,
    men text null,
    men_millionths bigint null,
    men_decimals integer null,
    men_unit text null,
    women text null,
    women_millionths bigint null,
    women_decimals integer null,
    women_unit text null,
    previous text null,
    previous_millionths bigint null,
    previous_decimals integer null,
    previous_unit text null,
    forecast text null,
    forecast_millionths bigint null,
    forecast_decimals integer null,
    forecast_unit text null,
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
    primary key (municipality_id, reading_id, position)
);
insert into printed_indicator (municipality_id, reading_id, position, indicator_id, goal_position, name, name_key,
    owner, goal, board_goal, target, target_kind, council_target, council_target_kind, periodicity, outcome, men,
    women, previous, forecast, period, status, status_source, reason, direction, direction_source, analysis,
    analysis_first_line, analysis_last_line, ambiguous, first_line, last_line)
select municipality_id, document_id, position, indicator_id, goal_position, name, name_key, owner, goal,
    board_goal, target, target_kind, council_target, council_target_kind, periodicity, outcome, men, women,
    previous, forecast, period, status, status_source, reason, direction, direction_source, analysis,
    analysis_first_line, analysis_last_line, ambiguous, first_line, last_line
from indicator_row;
drop table indicator_row;

create index printed_indicator_indicator on printed_indicator (municipality_id, indicator_id);

create table printed_activity (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
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
    primary key (municipality_id, reading_id, position)
);
insert into printed_activity (municipality_id, reading_id, position, goal_position, text, owner, goal, board_goal,
    start_date, end_date, lead, participants, deviation, status, analysis, analysis_first_line, analysis_last_line,
    ambiguous, first_line, last_line)
select municipality_id, document_id, position, goal_position, text, owner, goal, board_goal, start_date, end_date,
    lead, participants, deviation, status, analysis, analysis_first_line, analysis_last_line, ambiguous,
    first_line, last_line
from activity;
drop table activity;

create table printed_section (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    goal_position integer null,
    title text not null,
    level integer not null,
    goal text null,
    board_goal text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
insert into printed_section (municipality_id, reading_id, position, goal_position, title, level, goal, board_goal,
    first_line, last_line)
select municipality_id, document_id, position, goal_position, title, level, goal, board_goal, first_line, last_line
from section;
drop table section;

create table printed_paragraph (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    section_position integer not null,
    position integer not null,
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, section_position, position)
);
insert into printed_paragraph (municipality_id, reading_id, section_position, position, text, first_line, last_line)
select municipality_id, document_id, section_position, position, text, first_line, last_line
from paragraph;
drop table paragraph;

create table earlier_printed_table as select * from printed_table;
drop table printed_table;

create table printed_table (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    kind text not null,
    title text not null,
    area text null,
    unit text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
insert into printed_table (municipality_id, reading_id, position, kind, title, area, unit, first_line, last_line)
select municipality_id, document_id, position, kind, title, area, unit, first_line, last_line
from earlier_printed_table;
drop table earlier_printed_table;

create table printed_column (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    table_position integer not null,
    position integer not null,
    header text not null,
    kind text null,
    year integer null,
    side text null,
    deviation boolean not null,
    primary key (municipality_id, reading_id, table_position, position)
);
insert into printed_column (municipality_id, reading_id, table_position, position, header, kind, year, side,
    deviation)
select municipality_id, document_id, table_position, position, header, kind, year, side, deviation
from table_column;
drop table table_column;

create table printed_row (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    table_position integer not null,
    position integer not null,
    label text not null,
    row_group text null,
    level integer not null,
    total boolean not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, table_position, position)
);
insert into printed_row (municipality_id, reading_id, table_position, position, label, row_group, level, total,
    first_line, last_line)
select municipality_id, document_id, table_position, position, label, row_group, level, total, first_line, last_line
from table_row;
drop table table_row;

create table printed_cell (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    table_position integer not null,
    row_position integer not null,
    position integer not null,
    text text not null,
    millionths bigint null,
    decimals integer null,
    primary key (municipality_id, reading_id, table_position, row_position, position)
);
insert into printed_cell (municipality_id, reading_id, table_position, row_position, position, text, millionths,
    decimals)
select municipality_id, document_id, table_position, row_position, position, text, millionths, decimals
from table_cell;
drop table table_cell;

create table printed_note (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    table_position integer not null,
    position integer not null,
    text text not null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, table_position, position)
);
insert into printed_note (municipality_id, reading_id, table_position, position, text, first_line, last_line)
select municipality_id, document_id, table_position, position, text, first_line, last_line
from table_note;
drop table table_note;

create table printed_result_unit (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    code text null,
    name text not null,
    gross_budget bigint null,
    fund_in bigint null,
    result bigint null,
    fund_out bigint null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
insert into printed_result_unit (municipality_id, reading_id, position, code, name, gross_budget, fund_in, result,
    fund_out, first_line, last_line)
select municipality_id, document_id, position, code, name, gross_budget, fund_in, result, fund_out, first_line,
    last_line
from result_unit;
drop table result_unit;

create table printed_finding (
    municipality_id uuid not null,
    reading_id uuid not null references printed_reading (id),
    position integer not null,
    check_name text not null,
    severity text not null,
    message text not null,
    remedy text not null,
    expected text null,
    found text null,
    first_line integer not null,
    last_line integer not null,
    primary key (municipality_id, reading_id, position)
);
insert into printed_finding (municipality_id, reading_id, position, check_name, severity, message, remedy,
    expected, found, first_line, last_line)
select municipality_id, document_id, position, check_name, severity, message, remedy, expected, found, first_line,
    last_line
from finding;
drop table finding;
