-- Whether the provider that vouched for a log-in said that it had asked for a second factor.
alter table account_session add column second_factor boolean not null default false;
