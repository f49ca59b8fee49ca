-- Whose an account is, and where its owner has said yes.

-- When somebody last showed by a letter to the address that the account is theirs; null where nobody has, or where it was
-- taken into use by another link since. That of Identity's email_confirmed says less: links that were shown set it too.
alter table account add column proven_at timestamptz null;
-- Who made the link, shown to them, by which the password was set, and in which municipality: they could have used it.
alter table account add column password_from uuid null;
alter table account add column password_in uuid null;

-- How a link was made, by whom and where: what its maker may is asked again when it is used.
alter table account_link add column is_mailed boolean not null default false;
alter table account_link add column made_by uuid null;
alter table account_link add column municipality_id uuid null;

-- Who has been entered and has not said yes. Those who were there before have.
alter table person add column invited_at timestamptz null;
-- Log-ins that began before do not count in this municipality.
alter table person add column logged_out_at timestamptz null;
