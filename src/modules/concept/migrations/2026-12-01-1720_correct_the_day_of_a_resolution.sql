-- The day of a resolution can be mistyped, at the turn of a year above all. Only that day of what the council resolved is
-- corrected; every word, the body and the days from and until which it counts stay frozen.
drop trigger edition_frozen on concept.edition;
create trigger edition_frozen before delete on concept.edition for each row
  when (old.adopted_on is not null) execute function concept.refuse_change_of_adopted();
create trigger edition_words_frozen before update on concept.edition for each row
  when (
    old.adopted_on is not null
    and (new.adopted_on is null or to_jsonb(new) - 'adopted_on' is distinct from to_jsonb(old) - 'adopted_on')
  ) execute function concept.refuse_change_of_adopted();
