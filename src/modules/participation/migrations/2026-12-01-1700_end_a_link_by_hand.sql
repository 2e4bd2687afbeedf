-- The office ends the link of a body by hand: it went to the wrong hands, or nobody is to write over it any more. Whoever
-- opens it reads the reason; what was written stays, and the link can be opened again.
alter table participation.statement
  add column link_ended_on date,
  add column link_ended_reason text not null default '' check (length(link_ended_reason) <= 1000),
  add constraint statement_link_ends_with_reason check ((link_ended_on is null) = (link_ended_reason = ''));
