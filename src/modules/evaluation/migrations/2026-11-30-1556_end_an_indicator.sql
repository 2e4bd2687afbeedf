-- An indicator with values is never deleted: it ends on a day, with the reason everybody may read, and its values stay.
alter table evaluation.indicator add column ended_on date;
alter table evaluation.indicator add column ended_reason text;
alter table evaluation.indicator add constraint indicator_end_has_reason check (
  (ended_on is null and ended_reason is null) or (ended_on is not null and btrim(ended_reason) <> ''));
