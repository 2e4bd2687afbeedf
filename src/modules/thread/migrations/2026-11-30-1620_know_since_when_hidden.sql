-- What readers once found and cannot find any more keeps its address: it says since when, and never what it was.
alter table thread.node
  add column hidden_on date,
  add constraint hidden_or_public check (not is_public or hidden_on is null);

-- What was taken back before this was written down: the history knows what was public once, and when that ended.
update thread.node set hidden_on = taken.on
  from (
    select thing_kind, thing_id, (max(at) at time zone 'Europe/Berlin')::date as on from history.entry as entry
    where action in ('withdrawn', 'ended', 'confirmation-withdrawn')
      and exists (
        select from history.entry as earlier
        where earlier.thing_kind = entry.thing_kind and earlier.thing_id = entry.thing_id and earlier.at <= entry.at
          and (earlier.action = 'published' or (earlier.thing_kind = 'finding' and earlier.action = 'confirmed')))
    group by thing_kind, thing_id
  ) as taken
  where node.kind = taken.thing_kind and node.id = taken.thing_id and not node.is_public;
