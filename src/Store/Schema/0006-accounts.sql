-- Who logs in. An account is of the installation, as a municipality is; in each municipality where somebody works they are
-- a person, who has roles there. Names stand in person alone, so that they can be removed there.

create table account (
    id uuid primary key,
    user_name text not null,
    normalized_user_name text not null unique,
    email text not null,
    normalized_email text not null unique,
    email_confirmed boolean not null,
    password_hash text null,
    security_stamp text not null,
    concurrency_stamp text not null,
    two_factor_enabled boolean not null,
    lockout_end timestamptz null,
    lockout_enabled boolean not null,
    access_failed_count integer not null,
    runs_installation boolean not null,
    is_demonstration boolean not null,
    closed_at timestamptz null,
    recorded_at timestamptz not null
);

-- The key of the authenticator, and the recovery codes.
create table account_token (
    account_id uuid not null references account (id),
    login_provider text not null,
    name text not null,
    value text null,
    primary key (account_id, login_provider, name)
);

-- What an account is called by a provider of single sign-on.
create table account_login (
    login_provider text not null,
    provider_key text not null,
    provider_display_name text null,
    account_id uuid not null references account (id),
    primary key (login_provider, provider_key)
);
create index account_login_account on account_login (account_id);

create table account_session (
    id uuid primary key,
    account_id uuid not null references account (id),
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz null,
    origin text not null,
    browser text not null,
    provider text null,
    provider_session text null
);
create index account_session_account on account_session (account_id, ended_at);
create index account_session_provider on account_session (provider_session);

-- Links that work once: what is kept is the SHA-256 of the word in the link.
create table account_link (
    sha256 text primary key,
    purpose text not null,
    account_id uuid null references account (id),
    expires_at timestamptz not null,
    used_at timestamptz null
);

-- What protects cookies and forms, shared by all servers of the installation.
create table protection_key (
    id uuid primary key,
    name text not null,
    xml text not null,
    recorded_at timestamptz not null
);

alter table person add column account_id uuid null references account (id);
alter table person add column closed_at timestamptz null;
create unique index person_account on person (municipality_id, account_id);
create index person_of_account on person (account_id);

create table held_role (
    id uuid primary key,
    municipality_id uuid not null references municipality (id),
    person_id uuid not null references person (id),
    role text not null,
    unit_id uuid null references organisation_unit (id),
    valid_from date not null,
    valid_to date null,
    from_provider boolean not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references person (id),
    superseded_at timestamptz null,
    check (valid_from <= valid_to)
);
create index held_role_person on held_role (municipality_id, person_id);
