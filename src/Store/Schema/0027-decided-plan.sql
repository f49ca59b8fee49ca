-- A plan that was decided on here is a document like any other; one that was imported for the same place stands beside it.
alter table document add column origin text not null default 'Imported' check (origin in ('Imported', 'Written'));
drop index document_file;
create unique index document_file on document (municipality_id, sha256, origin);
drop index document_current;
create unique index document_current on document (municipality_id, board_id, year, kind, origin) where state = 'Accepted';

-- The decision: on which day, by which paragraph of the minutes, with what changes and reservations; and the document.
alter table plan_version add column decided_on date null;
alter table plan_version add column minutes_paragraph text null;
alter table plan_version add column note text null;
alter table plan_version add column document_id uuid null references document (id);
