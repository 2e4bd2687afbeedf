-- A measure may work in several fields of action. The field of its goal stays the first one and decides its number; the
-- others are named beside it and run on like lead and partners.
alter table concept.measure add unique (id, edition_id);

create table concept.measure_field (
  measure_id uuid not null,
  edition_id uuid not null,
  field_id uuid not null,
  primary key (measure_id, field_id),
  foreign key (measure_id, edition_id) references concept.measure (id, edition_id) on delete cascade,
  foreign key (field_id, edition_id) references concept.field (id, edition_id)
);
create index on concept.measure_field (field_id);

-- What a partner does in a measure, in a few words: "stellt Räume".
alter table concept.measure_partner add column part text not null default '' check (length(part) <= 200);

-- The head approves the further fields, too. A measure without any keeps its mark, so that approvals given before hold.
create or replace function concept.parts_of_edition(asked uuid) returns jsonb language sql stable as $$
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
        || coalesce((
        select jsonb_build_array(jsonb_agg(w.field_id order by w.field_id))
        from concept.measure_field w where w.measure_id = m.id having count(*) > 0), '[]')
      from concept.measure m where m.edition_id = asked
  )
  select coalesce(jsonb_object_agg(kind || ' ' || code, md5(words::text)), '{}') from part
$$;
