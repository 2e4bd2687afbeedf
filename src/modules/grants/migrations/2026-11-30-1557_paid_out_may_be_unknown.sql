-- "Paid out 0 EUR" stood where nobody had entered anything: not known is not nothing. A field left empty was stored as 0.
alter table grants.grant alter column paid_out_cents drop default;
alter table grants.grant alter column paid_out_cents drop not null;
update grants.grant set paid_out_cents = null where paid_out_cents = 0;
