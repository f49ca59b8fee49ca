-- A value of an indicator is called by its dimensions: indicator, unit, period, measure, split, and the round of a forecast.
-- Of each there is one that holds for each origin and its key: for print kind and year of the document and which of the
-- times that it prints the indicator. Values come in batches (a document, a correction), which the log keeps by number and
-- hash.
create table value_batch (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    -- The document that prints them; null for what was entered here.
    document_id uuid null references document (id),
    reason text null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    -- When the whole of it was taken the place of.
    superseded_at timestamptz null
);
create index value_batch_document on value_batch (municipality_id, document_id);

-- The batch of a document imported before has its id, so that the log goes on telling of the same.
insert into value_batch (id, municipality_id, document_id, recorded_at, recorded_by, superseded_at)
select id, municipality_id, id, coalesce(recorded_at, received_at), coalesce(recorded_by, received_by), superseded_at
from document where state in ('Accepted', 'Superseded');

drop index indicator_value_current;
drop index indicator_value_document;
alter table indicator_value rename to indicator_value_before;
create table indicator_value (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    indicator_id uuid not null references indicator (id),
    unit_id uuid not null references organisation_unit (id),
    year integer not null,
    period text not null,
    measure text not null,
    split text not null,
    -- The round that a forecast was made in; empty for what belongs to none.
    round text not null,
    origin text not null,
    origin_key text not null,
    text text not null,
    target_kind text null,
    millionths bigint null,
    decimals integer null,
    measured_in text null,
    batch_id uuid not null references value_batch (id),
    -- Where a document prints it.
    row_position integer null,
    first_line integer null,
    last_line integer null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null
);
insert into indicator_value
    (id, municipality_id, indicator_id, unit_id, year, period, measure, split, round, origin, origin_key, text, target_kind,
    millionths, decimals, measured_in, batch_id, row_position, first_line, last_line, recorded_at, recorded_by, superseded_at)
select id, municipality_id, indicator_id, board_id, year, period, measure, split, '', 'Printed',
    source_kind || ' ' || cast(source_year as text) || ' ' || cast(occurrence as text), text, target_kind,
    millionths, decimals, unit, document_id, row_position, first_line, last_line, recorded_at, recorded_by,
    -- At the moment of its document, to the millisecond.
    case when superseded_at is null then null
        else (select b.superseded_at from value_batch b where b.id = indicator_value_before.document_id) end
from indicator_value_before;
drop table indicator_value_before;

create unique index indicator_value_current on indicator_value
    (municipality_id, indicator_id, unit_id, period, measure, split, round, origin, origin_key)
    where superseded_at is null;
create index indicator_value_batch on indicator_value (municipality_id, batch_id);
-- What holds over what the documents of a unit print: few, and asked for by each page of a document.
create index indicator_value_entered on indicator_value (municipality_id, unit_id, year)
    where superseded_at is null and origin <> 'Printed';
