-- A promise without a day is a gap; its node carries the day by which it is to be kept, or was kept.
alter table thread.node add column due_on date;
