-- A series is delivered by somebody, or the system counts it from the records. What was typed under "recomputed" was
-- typed: it counts as delivered. An indicator may change its manner from a day on; each manner keeps its own series.
alter table evaluation.reading drop constraint reading_indicator_id_manner_fkey;
alter table evaluation.indicator drop constraint indicator_manner_check;
alter table evaluation.reading disable trigger reading_frozen;
update evaluation.indicator set manner = 'delivered' where manner = 'recomputed';
update evaluation.reading set manner = 'delivered' where manner = 'recomputed';
alter table evaluation.reading enable trigger reading_frozen;

alter table evaluation.indicator
  -- Which of the named calculations can count it; also beside a delivered series, to compare.
  add column calculation text check (calculation <> ''),
  -- From when its present manner holds; null where it was so from the beginning.
  add column manner_since date,
  add constraint indicator_manner_check check (manner in ('delivered', 'computed')),
  add constraint computed_names_its_calculation check (manner = 'delivered' or calculation is not null);

alter table evaluation.reading
  add constraint reading_manner_check check (manner in ('delivered', 'computed')),
  drop constraint reading_indicator_id_year_version_key,
  add constraint reading_indicator_id_manner_year_version_key unique (indicator_id, manner, year, version),
  drop constraint reading_check3,
  -- Whoever has no value, and whoever corrects one, says why; the system counts again without a word.
  add constraint reading_gives_reason
    check (note <> '' or (value is not null and (version = 1 or manner = 'computed')));

-- A new reading belongs to the manner its indicator has now: a delivered value never enters a counted series.
create function evaluation.keep_manners_apart() returns trigger language plpgsql as $$
begin
  if not exists (select from evaluation.indicator where id = new.indicator_id and manner = new.manner) then
    raise exception 'series of indicator % is not %', new.indicator_id, new.manner using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger reading_follows_manner before insert on evaluation.reading for each row
  execute function evaluation.keep_manners_apart();
