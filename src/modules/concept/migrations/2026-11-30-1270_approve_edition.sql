-- Before a draft goes to the council, whoever heads the department approves it or gives it back with a reason. An approval
-- is worth exactly what lay there: it keeps a mark of every part, so that a later change is found and can be named.

-- One mark for each part of an edition. Statements of an area have a life of their own; who reports and when is no
-- matter of the council. New columns that the council resolves belong in here.
create function concept.parts_of_edition(asked uuid) returns jsonb language sql stable as $$
  with part(kind, code, words) as (
    select 'edition', code, jsonb_build_array(title, context, valid_from, valid_to)
      from concept.edition where id = asked
    union all
    select 'statement', s.code, jsonb_build_array(s.title, s.claim, s.text, (
        select jsonb_agg(coalesce(t.goal_id, t.measure_id) order by coalesce(t.goal_id, t.measure_id))
        from concept.statement_tie t where t.statement_id = s.id))
      from concept.statement s where s.edition_id = asked and s.kind <> 'area'
    union all
    select 'field', f.code, jsonb_build_array(f.title, f.short_title, f.description, f.is_priority, f.unit_id, (
        select jsonb_agg(jsonb_build_array(r.to_id, r.kind) order by r.to_id, r.kind)
        from concept.field_relation r where r.from_id = f.id))
      from concept.field f where f.edition_id = asked
    union all
    select 'goal', code, jsonb_build_array(field_id, title, text, kind, horizon_on, target_groups)
      from concept.goal where edition_id = asked
    union all
    select 'measure', m.code, jsonb_build_array(m.goal_id, m.title, m.description, m.target_groups, m.is_permanent,
        m.is_open_to_all, m.barrier_kind, m.spheres, m.lead_id, m.start_on, m.end_on, m.budget_cents, (
        select jsonb_agg(p.stakeholder_id order by p.stakeholder_id)
        from concept.measure_partner p where p.measure_id = m.id), (
        select jsonb_agg(g.municipality_id order by g.municipality_id)
        from concept.measure_municipality g where g.measure_id = m.id))
      from concept.measure m where m.edition_id = asked
  )
  select coalesce(jsonb_object_agg(kind || ' ' || code, md5(words::text)), '{}') from part
$$;

-- Its way to the approval: the newest row counts.
create table concept.edition_approval (
  position bigint generated always as identity primary key,
  edition_id uuid not null references concept.edition (id),
  state text not null check (state in ('submitted', 'withdrawn', 'returned', 'approved')),
  since_on date not null,
  reason text not null default '',
  -- Where nobody holds the role here: the function of whoever signed on paper.
  signing_function text not null default '' check (length(signing_function) <= 200),
  parts jsonb not null,
  recorded_at timestamptz not null,
  by_label text not null,
  by_id uuid,
  check (state <> 'returned' or reason <> ''),
  check (signing_function = '' or state = 'approved')
);
create index edition_approval_by_edition on concept.edition_approval (edition_id, position desc);

create function concept.is_approved(asked uuid) returns boolean language sql stable as $$
  select coalesce((
    select state = 'approved' and parts = concept.parts_of_edition(asked)
    from concept.edition_approval where edition_id = asked order by position desc limit 1), false)
$$;

-- Nothing goes to the council unapproved, also not past the application; what is taken over from paper was resolved long ago.
create function concept.guard_approval_of_edition() returns trigger language plpgsql as $$
begin
  if not concept.is_approved(new.edition_id)
    and not (select is_taken_over from concept.edition where id = new.edition_id) then
    raise exception 'edition goes to the council without a valid approval' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_is_approved before insert on concept.edition_state for each row
  when (new.state = 'approval') execute function concept.guard_approval_of_edition();
