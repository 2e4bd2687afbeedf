-- A measure, an edition or a statement does not reach twice in a row the state it has, whoever clicks at the same moment.
create trigger one_after_the_other before insert on concept.measure_state
  for each row execute function platform.refuse_state_twice('measure_id', 'position', 'state', 'withdrawn_at');
create trigger one_after_the_other before insert on concept.statement_state
  for each row execute function platform.refuse_state_twice('statement_id', 'position', 'state');
create trigger one_after_the_other before insert on concept.edition_state
  for each row execute function platform.refuse_state_twice('edition_id', 'position', 'state');
