-- An indicator says how somebody else can check it and what must hold for it to mean something. It is public only with
-- unit, person and deputy (by function, never by name) and the day of the next report.
alter table evaluation.indicator
  add column means_of_verification text not null default '',
  add column assumption text not null default '',
  add column unit_id uuid references directory.stakeholder (id),
  add column person_function text not null default '' check (length(person_function) <= 200),
  add column deputy_function text not null default '' check (length(deputy_function) <= 200),
  add column next_report_on date,
  -- Came before this rule, with what its papers said. What is missing is shown (decision 0502).
  add column precedes_owner_rule boolean not null default false;
create index on evaluation.indicator (unit_id);

update evaluation.indicator set precedes_owner_rule = true;

alter table evaluation.indicator
  add constraint indicator_can_be_verified
    check (precedes_owner_rule or (means_of_verification <> '' and assumption <> '')),
  add constraint public_indicator_has_owner
    check (not is_public or precedes_owner_rule
      or (unit_id is not null and person_function <> '' and deputy_function <> '' and next_report_on is not null));
