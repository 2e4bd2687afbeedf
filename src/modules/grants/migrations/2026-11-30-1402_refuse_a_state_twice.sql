-- A grant does not reach twice in a row the state it has, whoever clicks at the same moment.
create trigger one_after_the_other before insert on grants.grant_state
  for each row execute function platform.refuse_state_twice('grant_id', 'id', 'state');
