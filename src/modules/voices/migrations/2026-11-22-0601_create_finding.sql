create sequence voices.finding_number;

-- A theme that people confirmed from contributions.
create table voices.finding (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  gathering_id uuid,
  kind text not null check (kind in ('positive', 'positive-with-condition', 'mixed', 'demand', 'idea')),
  title text not null check (title <> ''),
  text text not null default '',
  -- What else supports it: a survey table, a report. Free words with a place to look it up.
  evidence text not null default '',
  -- A view that does not fit the finding and must not vanish in it.
  dissent text not null default '',
  state text not null check (state in ('draft', 'confirmed', 'processed')) default 'draft',
  confirmed_by text not null default '',
  confirmed_at timestamptz,
  check ((state = 'draft') = (confirmed_at is null))
);

-- Alternative solutions of one need stay open side by side until one is decided for a reason (E19).
create table voices.finding_option (
  id uuid primary key default gen_random_uuid(),
  finding_id uuid not null references voices.finding (id) on delete cascade,
  position integer not null,
  title text not null check (title <> ''),
  text text not null default '',
  unique (finding_id, position)
);

create table voices.finding_decision (
  id uuid primary key default gen_random_uuid(),
  finding_id uuid not null references voices.finding (id) on delete cascade,
  option_id uuid references voices.finding_option (id),
  reason text not null check (reason <> ''),
  decided_on date not null,
  decided_by text not null check (decided_by <> ''),
  -- When the chosen and the other way are compared; a comparison is written once.
  compare_on date,
  comparison text not null default '',
  at timestamptz not null
);

-- A quote that was found letter by letter in the original; verified again whenever the original changes.
create table voices.quote (
  id uuid primary key default gen_random_uuid(),
  finding_id uuid not null references voices.finding (id) on delete cascade,
  contribution_id uuid not null references voices.contribution (id),
  text text not null check (text <> ''),
  spans jsonb not null,
  verified_at timestamptz not null,
  unique (finding_id, contribution_id, text)
);

-- What became of a contribution. Exactly one fate stands at a time; an older one stays as history with its reason.
create table voices.fate (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references voices.contribution (id) on delete cascade,
  kind text not null check (kind in ('in-finding', 'same-as', 'forwarded', 'parked', 'not-pursued', 'withheld')),
  finding_id uuid references voices.finding (id),
  -- In a finding, and what it asks for is there already and goes on.
  is_existing boolean not null default false check (not is_existing or kind = 'in-finding'),
  same_as_id uuid references voices.contribution (id),
  recipient text not null default '',
  follow_up_on date,
  lacks text[] not null default '{}'
    check (lacks <@ array['money', 'post', 'room', 'time', 'knowledge', 'permission']),
  reason text not null default '',
  edge_id uuid,
  given_by text not null,
  given_at timestamptz not null,
  replaced_at timestamptz,
  replaced_reason text,
  check ((kind = 'in-finding') = (finding_id is not null)),
  check ((kind = 'same-as') = (same_as_id is not null)),
  check (kind <> 'forwarded' or (recipient <> '' and follow_up_on is not null and reason <> '')),
  check (kind <> 'parked' or cardinality(lacks) > 0),
  check (kind not in ('not-pursued', 'withheld') or reason <> ''),
  check (same_as_id is distinct from contribution_id),
  check ((replaced_at is null) = (replaced_reason is null))
);
create unique index fate_one_stands on voices.fate (contribution_id) where replaced_at is null;
create index fate_by_finding on voices.fate (finding_id) where replaced_at is null;

-- The answer that the speaker reads; a later one replaces it, the former stays.
create table voices.answer (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references voices.contribution (id) on delete cascade,
  text text not null check (text <> ''),
  by_label text not null,
  at timestamptz not null
);
create index answer_by_contribution on voices.answer (contribution_id, at desc);

-- A contribution with how things stand: its newest review, its standing fate, its newest answer.
create view voices.card as
select c.*, o.code as occasion_code, o.title as occasion_title, o.gathering_id,
  coalesce((select r.state from voices.review r where r.contribution_id = c.id order by r.id desc limit 1), 'received')
    as state,
  f.kind as fate, f.is_existing, f.id as fate_id, f.finding_id, f.given_at as fate_given_at,
  (select a.text from voices.answer a where a.contribution_id = c.id order by a.at desc, a.id limit 1) as answer,
  (select min(a.at) from voices.answer a where a.contribution_id = c.id) as first_answered_at
from voices.contribution c
join voices.occasion o on o.id = c.occasion_id
left join voices.fate f on f.contribution_id = c.id and f.replaced_at is null;
