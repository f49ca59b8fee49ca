-- What an account is called by a provider of single sign-on: its "subject". That is personal, so it is no key by which the
-- audit log would call the row. The table of script 6 had it as one; nothing was ever written to it.

drop table account_login;

create table account_login (
    account_id uuid not null references account (id),
    provider text not null,
    subject text not null,
    recorded_at timestamptz not null,
    primary key (account_id, provider)
);
create unique index account_login_subject on account_login (provider, subject);
