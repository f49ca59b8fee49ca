-- What a municipality decides for itself, from a day on. A value that is changed is superseded, never overwritten.
create table setting (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    setting text not null,
    valid_from date null,
    millionths bigint not null,
    decimals integer not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null
);
create unique index setting_current on setting (municipality_id, setting, coalesce(valid_from, '0001-01-01'))
    where superseded_at is null;

-- Whose number the council's target of an indicator is; null where it is proposed of the targets.
alter table indicator add column scope text null;
