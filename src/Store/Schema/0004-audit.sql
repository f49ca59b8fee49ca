-- The audit log: an entry for every change, added in the transaction of the change and never changed afterwards (0005).
-- Who is an id of person or of an account, so that names can be removed there; municipality 00000000-… is the
-- installation itself. Nothing refers to another table: the log outlives what it tells of.
create table audit_entry (
    id uuid primary key,
    municipality_id uuid not null,
    at timestamptz not null,
    actor_id uuid not null,
    origin text not null,
    action text not null,
    change_id uuid not null,
    subject text not null,
    subject_id text not null,
    before text null,
    after text null,
    reason text null
);
create index audit_entry_at on audit_entry (municipality_id, at);
create index audit_entry_actor on audit_entry (municipality_id, actor_id, at);
create index audit_entry_action on audit_entry (municipality_id, action, at);
create index audit_entry_subject on audit_entry (municipality_id, subject, subject_id);

-- Entries that are not sealed yet. Whoever seals one takes it away here in the same transaction: an entry that is neither
-- here nor sealed did not come from the program, and one that is here alone has been removed.
create table audit_pending (
    municipality_id uuid not null,
    entry_id uuid not null,
    primary key (municipality_id, entry_id)
);
create unique index audit_pending_entry on audit_pending (entry_id);

-- The chain: each hash is made of the one before, the instant of the sealing and the entry. One for all municipalities.
create table audit_seal (
    number bigint primary key,
    municipality_id uuid not null,
    entry_id uuid not null unique,
    hash bytea not null,
    sealed_at timestamptz not null
);
create index audit_seal_municipality on audit_seal (municipality_id, number);
