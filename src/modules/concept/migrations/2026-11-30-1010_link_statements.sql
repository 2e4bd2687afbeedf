-- Recommendations for action stand beside guidelines. Both say which goals and measures they lead to.
alter table concept.statement drop constraint statement_kind_check;
alter table concept.statement
  add constraint statement_kind_check check (kind in ('mission', 'area', 'guideline', 'recommendation'));

create table concept.statement_tie (
  statement_id uuid not null references concept.statement (id) on delete cascade,
  goal_id uuid references concept.goal (id) on delete cascade,
  measure_id uuid references concept.measure (id) on delete cascade,
  check (num_nonnulls(goal_id, measure_id) = 1),
  unique nulls not distinct (statement_id, goal_id, measure_id)
);
create index on concept.statement_tie (goal_id) where goal_id is not null;
create index on concept.statement_tie (measure_id) where measure_id is not null;

-- Ties stay within one edition, and an adopted one keeps those it has.
create function concept.guard_statement_tie() returns trigger language plpgsql as $$
declare
  tie concept.statement_tie := coalesce(new, old);
  edition uuid := (select edition_id from concept.statement where id = tie.statement_id);
begin
  if concept.is_adopted(edition) then
    raise exception 'edition is adopted: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end if;
  if tg_op <> 'DELETE' and edition is distinct from coalesce(
    (select edition_id from concept.goal where id = tie.goal_id),
    (select edition_id from concept.measure where id = tie.measure_id)
  ) then
    raise exception 'a statement is tied to its own edition only' using errcode = 'check_violation';
  end if;
  return tie;
end $$;
create trigger statement_tie_guarded before insert or update or delete on concept.statement_tie for each row
  execute function concept.guard_statement_tie();
