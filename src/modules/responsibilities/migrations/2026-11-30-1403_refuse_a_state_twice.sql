create trigger one_after_the_other before insert on responsibilities.nomination_state
  for each row execute function platform.refuse_state_twice('nomination_id', 'position', 'state');

-- The head of an area gets one letter a day, however often somebody clicks. Of those that went out the first one stays.
delete from responsibilities.reminder later using responsibilities.reminder earlier
where later.area_id = earlier.area_id and (earlier.sent_at, earlier.id) < (later.sent_at, later.id)
  and (earlier.sent_at at time zone 'Europe/Berlin')::date = (later.sent_at at time zone 'Europe/Berlin')::date;
create unique index one_reminder_a_day
  on responsibilities.reminder (area_id, ((sent_at at time zone 'Europe/Berlin')::date));
