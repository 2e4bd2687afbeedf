-- A report is published or withdrawn once, also where two people do it at the same moment.
create trigger one_after_the_other before insert on evaluation.report_state
  for each row execute function platform.refuse_state_twice('report_id', 'position', 'state');
