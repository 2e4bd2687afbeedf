create trigger one_after_the_other before insert on conferences.room_closing
  for each row execute function platform.refuse_state_twice('room_id', 'position', 'is_closed');
