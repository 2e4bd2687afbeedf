-- A value or a reason may name a person who has to be forgotten: "Ansprechperson: …". Then the name goes from there, too,
-- and a word for what they were here stands in its place. Nothing else of an entry ever changes: the trigger works out
-- itself what the entry may look like afterwards.

-- The text without the name in `history.name` (whole words, small or capital letters); the settings are those of the
-- transaction that forgets. Inside JSON a name stands in the form JSON gives it.
create function history.without_name(said text) returns text language sql stable as $$
  select case when coalesce(current_setting('history.name', true), '') = '' then said
    else regexp_replace(
      said,
      -- In JSON a name at the beginning of a line has the letters of a line break in front of it.
      '(^|[^[:alnum:]]|\\[nrt])' ||
        regexp_replace(
          btrim(to_jsonb(current_setting('history.name', true))::text, '"'), '([][\\.^$|(){}*+?])', '\\\1', 'g') ||
        '(?![[:alnum:]])',
      '\1' || replace(btrim(to_jsonb(coalesce(current_setting('history.label', true), ''))::text, '"'), '\', '\\'),
      'gi')
  end
$$;

create or replace function history.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('history.forgetting', true) = 'on'
    and (new.id, new.at, new.by_kind, new.thing_kind, new.thing_id, new.action)
      is not distinct from (old.id, old.at, old.by_kind, old.thing_kind, old.thing_id, old.action)
  then
    if (new.changes, new.reason) is not distinct from (old.changes, old.reason) and new.by_id is null then
      return new;
    end if;
    if (new.by_id, new.by_label) is not distinct from (old.by_id, old.by_label)
      and new.changes = history.without_name(old.changes::text)::jsonb
      and new.reason is not distinct from history.without_name(old.reason) then
      return new;
    end if;
  end if;
  raise exception 'history entries are never changed or deleted';
end $$;
