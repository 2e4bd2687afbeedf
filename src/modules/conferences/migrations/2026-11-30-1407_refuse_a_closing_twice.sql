-- A room is closed or opened again once, also where two people do it at the same moment.
create trigger one_after_the_other before insert on conferences.room_closing
  for each row execute function platform.refuse_state_twice('room_id', 'position', 'is_closed');
