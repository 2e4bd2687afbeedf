-- A county becomes public by a deliberate act. Those that are at work already stay what they were: public.
insert into accounts.setting (key, value)
  select 'publishedAt', to_jsonb(to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  where exists (select 1 from accounts.setting);
