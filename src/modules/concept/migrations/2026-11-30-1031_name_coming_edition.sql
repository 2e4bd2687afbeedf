-- What is being written beside an edition in force is known to the thread as coming.
insert into thread.other_edition (edition_id, standing, since_on)
  select e.id, 'coming', (select s.since_on from concept.edition_state s where s.edition_id = e.id order by s.position limit 1)
  from concept.edition e
  where e.adopted_on is null and exists (select from concept.edition other where other.adopted_on is not null)
on conflict do nothing;
