create trigger one_after_the_other before insert on voices.review
  for each row execute function platform.refuse_state_twice('contribution_id', 'id', 'state');

-- The same words to the same card that still wait for an answer are one objection.
delete from voices.misreading later using voices.misreading earlier
where later.contribution_id = earlier.contribution_id and later.text = earlier.text
  and later.answered_at is null and earlier.answered_at is null and (earlier.at, earlier.id) < (later.at, later.id);
create unique index one_misreading_waits
  on voices.misreading (contribution_id, md5(text)) where answered_at is null;
