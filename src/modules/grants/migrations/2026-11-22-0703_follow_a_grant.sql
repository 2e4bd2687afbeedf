-- Which grant a new one takes over from: the application for it is under way, so nobody has to be reminded any more.
alter table grants.grant add column follows_id uuid references grants.grant (id);
create index grant_by_followed on grants.grant (follows_id);
alter table grants.grant add constraint grant_follows_another check (follows_id <> id);
