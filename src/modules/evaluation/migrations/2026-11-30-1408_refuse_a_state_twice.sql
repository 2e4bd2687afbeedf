create trigger one_after_the_other before insert on evaluation.report_state
  for each row execute function platform.refuse_state_twice('report_id', 'position', 'state');
