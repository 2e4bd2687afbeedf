-- "Spent 0 EUR" stood where nobody had entered anything: not known is not nothing. A field left empty was stored as 0.
-- A 0 to which somebody corrected another sum was meant, and stays.
alter table grants.grant alter column spent_cents drop default;
alter table grants.grant alter column spent_cents drop not null;
update grants.grant g set spent_cents = null
where g.spent_cents = 0
  and not exists (
    select from history.entry e
    where e.thing_kind = 'grant' and e.thing_id = g.id and e.changes ? 'spentCents');
