-- The version of a plan that is proposed to the board is not written any more.
alter table plan_version drop constraint plan_version_state_check;
alter table plan_version add constraint plan_version_state_check check (state in ('Draft', 'Proposed', 'Decided'));
