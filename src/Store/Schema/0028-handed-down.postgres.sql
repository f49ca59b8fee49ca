-- The council's plan is shown in those of the boards, where each says what it adds of its own: a row of the same item. Which
-- version of it a version of a board's plan shows is said there, so that what was decided on never drifts.
alter table plan_version add column council_plan_id uuid null references plan (id);
alter table plan_version add column council_number integer null;

alter table plan_item drop constraint plan_item_kind_check;
alter table plan_item add constraint plan_item_kind_check
    check (kind in ('Contribution', 'Goal', 'ExpectedResult', 'Indicator', 'Activity', 'Assignment'));
