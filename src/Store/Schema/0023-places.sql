-- Where the lines of a file with pages are printed: page and box of each, a line feed between two. Null for files without
-- pages, and for readings from before.
alter table printed_lines add column places text null;
