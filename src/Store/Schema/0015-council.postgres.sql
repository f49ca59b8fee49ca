-- The council is a part of the organisation, beside the boards.
alter table organisation_unit drop constraint organisation_unit_kind_check;
alter table organisation_unit add constraint organisation_unit_kind_check
    check (kind in ('Council', 'Board', 'Administration', 'Department', 'Unit'));
