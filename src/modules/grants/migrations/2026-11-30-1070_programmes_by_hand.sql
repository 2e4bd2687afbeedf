-- Programmes made on a screen: former names, parts, deadlines, the volume of each year and an end become rows of their own.
alter table grants.programme
  -- What the funder is, whatever its name: sums of the state's money are counted by it.
  add column funder_kind text not null default 'other'
    check (funder_kind in ('state', 'federal', 'county', 'european', 'foundation', 'other')),
  add column start_on date,
  add column rules text not null default '',
  -- The template it was taken over from: taken twice, it is still one programme.
  add column template text unique;
update grants.programme set funder_kind = case funder
  when 'Land' then 'state' when 'Bund' then 'federal' when 'Kreis' then 'county' when 'EU' then 'european'
  when 'Stiftung' then 'foundation' else 'other' end;
alter table grants.programme alter column funder_kind drop default;

-- A former name and the first day on which it did not hold any more.
create table grants.programme_name (
  programme_id uuid not null references grants.programme (id) on delete cascade,
  title text not null check (title <> ''),
  until_on date not null,
  primary key (programme_id, until_on)
);

create table grants.programme_part (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references grants.programme (id) on delete cascade,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  purpose text not null check (purpose in ('posts', 'innovative-projects', 'language-projects', 'guides-deployment',
    'guides-qualification', 'micro-projects', 'strategy', 'other')),
  -- Who may apply, in the funder's words.
  eligible text not null default '',
  max_cents bigint check (max_cents >= 0),
  per text check (per in ('year', 'post-year', 'project', 'hour')),
  -- The most that is paid of the cost.
  share_percent integer check (share_percent between 1 and 100),
  rules text not null default '',
  -- Has somebody compared it with the guideline in force?
  is_checked boolean not null default false,
  check ((max_cents is null) = (per is null)),
  unique (programme_id, number),
  unique (programme_id, id)
);

-- A rule in words, and how its day is reckoned: a fixed day of the year, or so many days, weeks or months before or after.
create table grants.programme_deadline (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references grants.programme (id) on delete cascade,
  number integer not null check (number > 0),
  kind text not null check (kind in ('application', 'acceptance', 'training', 'proof', 'report', 'other')),
  rule text not null check (rule <> ''),
  reckoning text not null check (reckoning in ('words', 'fixed-day', 'before-start', 'after-notice', 'after-end')),
  amount integer check (amount between 1 and 1000),
  unit text check (unit in ('days', 'weeks', 'months')),
  month integer check (month between 1 and 12),
  day_of_month integer check (day_of_month between 1 and 31),
  -- The year of the fixed day, seen from the year in which the money begins: -1 is the year before.
  year_offset integer check (year_offset between -1 and 1),
  check ((reckoning in ('before-start', 'after-notice', 'after-end')) = (amount is not null and unit is not null)),
  check ((reckoning = 'fixed-day') = (month is not null and day_of_month is not null and year_offset is not null)),
  unique (programme_id, number)
);

-- What a programme has for the whole state in a year: context, not the county's money.
create table grants.programme_volume (
  programme_id uuid not null references grants.programme (id) on delete cascade,
  year integer not null check (year between 1990 and 2100),
  amount_cents bigint not null check (amount_cents >= 0),
  source text not null default '',
  primary key (programme_id, year)
);

create table grants.programme_ending (
  programme_id uuid primary key references grants.programme (id) on delete cascade,
  ended_on date not null,
  reason text not null check (reason <> ''),
  by_id uuid,
  by_label text not null
);

-- What was kept in one field so far.
insert into grants.programme_part (programme_id, number, title, purpose, max_cents, per, rules)
select p.id, part.place, coalesce(nullif(part.entry ->> 'label', ''), nullif(part.entry ->> 'key', ''), 'Teil ' || part.place),
  case part.entry ->> 'key'
    when 'koordination' then 'posts' when 'mitarbeit' then 'posts' when 'mikro' then 'micro-projects'
    when 'lotsen' then 'guides-deployment' when 'strategie' then 'strategy' else 'other' end,
  coalesce((part.entry ->> 'max')::numeric, (part.entry ->> 'rate')::numeric) * 100,
  case
    when part.entry ? 'rate' then 'hour'
    when not part.entry ? 'max' then null
    when part.entry ->> 'per' like '%stelle%' then 'post-year'
    when part.entry ->> 'per' = 'Jahr' then 'year'
    else 'project' end,
  ''
from grants.programme p, jsonb_array_elements(p.parts) with ordinality as part (entry, place);

insert into grants.programme_deadline (programme_id, number, kind, rule, reckoning, amount, unit, month, day_of_month, year_offset)
select programme_id, place, kind, rule,
  case when words[1] is not null then 'fixed-day' when words[3] is null then 'words'
    when words[5] like 'vor%' then 'before-start' when words[5] like '%Bescheid' then 'after-notice' else 'after-end' end,
  words[3]::int, case left(words[4], 1) when 'T' then 'days' when 'W' then 'weeks' when 'M' then 'months' end,
  words[2]::int, words[1]::int, case when words[1] is not null then -1 end
from (
  select p.id as programme_id, d.place,
    case d.entry ->> 'key' when 'antrag' then 'application' when 'annahme' then 'acceptance'
      when 'qualifizierung' then 'training' when 'verwendungsnachweis' then 'proof' when 'bericht' then 'report'
      else 'other' end as kind,
    d.entry ->> 'rule' as rule,
    case
      when d.entry ->> 'rule' ~ '^\d+\.\d+\. des Vorjahres'
        then (regexp_match(d.entry ->> 'rule', '^(\d+)\.(\d+)\.')) || array[null, null, null]::text[]
      when d.entry ->> 'rule' ~ '^\d+ (Tage?|Wochen?|Monate?) (vor Beginn|nach Bescheid|nach Ende)'
        then array[null, null]::text[] || regexp_match(d.entry ->> 'rule', '^(\d+) (\w+) (vor Beginn|nach Bescheid|nach Ende)')
      else array[null, null, null, null, null]::text[] end as words
  from grants.programme p, jsonb_array_elements(p.deadlines) with ordinality as d (entry, place)
  where coalesce(d.entry ->> 'rule', '') <> ''
) as read;

-- A grant names its part by id; what was only a word becomes a part that somebody still has to describe.
alter table grants.grant add column part_id uuid;
update grants.grant g set part_id = part.id
from grants.programme p, jsonb_array_elements(p.parts) with ordinality as old (entry, place), grants.programme_part part
where p.id = g.programme_id and part.programme_id = p.id and part.number = old.place
  and g.part in (old.entry ->> 'key', old.entry ->> 'label');
insert into grants.programme_part (programme_id, number, title, purpose)
select programme_id, coalesce((select max(number) from grants.programme_part o where o.programme_id = word.programme_id), 0)
  + row_number() over (partition by programme_id order by part), part, 'other'
from (select distinct programme_id, part from grants.grant where part <> '' and part_id is null) as word;
update grants.grant g set part_id = part.id from grants.programme_part part
where g.part_id is null and g.part <> '' and part.programme_id = g.programme_id and part.title = g.part;
alter table grants.grant
  add constraint grant_part_of_programme foreign key (programme_id, part_id)
    references grants.programme_part (programme_id, id),
  drop column part;
create index grant_by_part on grants.grant (part_id);
create index grant_by_programme on grants.grant (programme_id);
alter table grants.programme drop column parts, drop column deadlines, drop column former_titles;
