-- Between the resolution and the day from which it counts an edition waits: its words are frozen, and the one before stays
-- in force until that day (decision 0516).
alter table concept.edition_state drop constraint edition_state_state_check;
alter table concept.edition_state add constraint edition_state_state_check
  check (state in ('draft', 'participation', 'approval', 'resolved', 'adopted', 'superseded'));
