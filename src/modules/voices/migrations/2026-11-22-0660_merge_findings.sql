-- A finding that went up in another one stays where links and receipts find it, with the reason; its cards lie in the
-- other one. Which one that is says the edge in the thread.
alter table voices.finding drop constraint finding_state_check;
alter table voices.finding add constraint finding_state_check
  check (state in ('draft', 'confirmed', 'processed', 'merged'));
alter table voices.finding drop constraint finding_check;
alter table voices.finding add constraint finding_confirmed_at_check
  check (case state when 'draft' then confirmed_at is null when 'merged' then true else confirmed_at is not null end);
