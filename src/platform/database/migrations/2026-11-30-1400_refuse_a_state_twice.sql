-- Two people move a thing on at the same moment, or one clicks twice: the second would write down what the first has just
-- written. The table's trigger names the column of the thing, the one that counts up, the one that says how it stands, and,
-- where a row can be taken back, the one that says so. Refused as what it is, a second one of the same; the application then
-- looks again and answers by its rules.
create function platform.refuse_state_twice() returns trigger
language plpgsql as $$
declare
  of_thing text := to_jsonb(new) ->> tg_argv[0];
  standing text;
begin
  perform pg_advisory_xact_lock(hashtextextended(tg_table_schema || '.' || tg_table_name || of_thing, 0));
  execute format(
    'select %I::text from %I.%I where %I = $1%s order by %I desc limit 1',
    tg_argv[2], tg_table_schema, tg_table_name, tg_argv[0],
    case when tg_nargs > 3 then format(' and %I is null', tg_argv[3]) else '' end,
    tg_argv[1]
  ) into standing using of_thing::uuid;
  if standing = to_jsonb(new) ->> tg_argv[2] then
    raise unique_violation using message = format('%s.%s stands at %s already', tg_table_schema, tg_table_name, standing);
  end if;
  return new;
end
$$;
