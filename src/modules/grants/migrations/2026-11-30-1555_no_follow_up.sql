-- Somebody said, with a reason, that nobody applies for money that follows; until then a missed day stays in the list.
alter table grants.grant add column no_follow_up_on date;
alter table grants.grant add column no_follow_up_reason text;
alter table grants.grant add constraint grant_no_follow_up_has_reason check (
  (no_follow_up_on is null and no_follow_up_reason is null)
  or (no_follow_up_on is not null and btrim(no_follow_up_reason) <> ''));
