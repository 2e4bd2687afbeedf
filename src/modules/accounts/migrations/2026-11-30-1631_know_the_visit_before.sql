-- The day of the visit before the last one: from it on, a first page says what is new.
alter table accounts.person add column visited_before_on date
  constraint visited_before_the_last check (visited_before_on < last_seen_on);
