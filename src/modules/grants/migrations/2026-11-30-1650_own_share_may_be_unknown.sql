-- "Own share 0 EUR" stood where nobody had entered anything: not known is not nothing. A field left empty was stored as 0.
alter table grants.grant alter column own_share_cents drop default;
alter table grants.grant alter column own_share_cents drop not null;
update grants.grant set own_share_cents = null where own_share_cents = 0;
