-- A round that meets no more and an area that names nobody any more stay with their past, and leave the lists.
alter table responsibilities.round add column ended_on date, add column ended_why text not null default '',
  add check ((ended_on is null) = (ended_why = ''));
alter table responsibilities.area add column ended_on date, add column ended_why text not null default '',
  add check ((ended_on is null) = (ended_why = ''));
