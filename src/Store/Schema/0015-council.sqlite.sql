-- The council is a part of the organisation, beside the boards. SQLite alters no check: the table is made anew, with the
-- same rows. What refers to them waits for the end of the transaction, where all of them are there again.
pragma defer_foreign_keys = on;

create table organisation_unit_before as select * from organisation_unit order by rowid;
drop table organisation_unit;

create table organisation_unit (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    code text not null,
    code_key text not null,
    kind text not null check (kind in ('Council', 'Board', 'Administration', 'Department', 'Unit')),
    description text null,
    mailbox text null,
    phone text null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    version integer not null
);
create unique index organisation_unit_code on organisation_unit (municipality_id, code_key);

insert into organisation_unit (
    id, municipality_id, code, code_key, kind, description, mailbox, phone, recorded_at, recorded_by, version
)
select id, municipality_id, code, code_key, kind, description, mailbox, phone, recorded_at, recorded_by, version
from organisation_unit_before order by rowid;
drop table organisation_unit_before;
