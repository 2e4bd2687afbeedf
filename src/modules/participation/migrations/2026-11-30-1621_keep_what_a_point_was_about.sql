-- A field, goal or measure may go out of the draft, often because a statement asked for it. The point still says what it
-- was about: without that it would read as if it were about the draft as a whole.
alter table participation.point
  add column about_was text check (about_was <> ''),
  add constraint about_what_is_or_was check (about_was is null or num_nonnulls(field_id, goal_id, measure_id) = 0);
