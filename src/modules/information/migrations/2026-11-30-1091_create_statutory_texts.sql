-- Imprint, privacy notice, accessibility statement: what a county fills into them, what it adds, and who read them through.
create table information.notice_blank (
  notice text not null check (notice in ('imprint', 'privacy', 'accessibility')),
  blank text not null check (blank ~ '^[a-z][a-zA-Z]+$'),
  value text not null check (length(value) between 1 and 4000 and value = btrim(value)),
  changed_at timestamptz not null,
  primary key (notice, blank)
);

-- Paragraphs of the county's own, per language of the public pages.
create table information.notice_addition (
  notice text not null check (notice in ('imprint', 'privacy', 'accessibility')),
  language text not null check (language ~ '^[a-z]{2}(-[A-Za-z]+)?$'),
  words text not null check (length(words) between 1 and 8000),
  changed_at timestamptz not null,
  primary key (notice, language)
);

-- Somebody read the text through and says that it holds. One row each time.
create table information.notice_reading (
  id uuid primary key default gen_random_uuid(),
  notice text not null check (notice in ('imprint', 'privacy', 'accessibility')),
  read_on date not null,
  read_at timestamptz not null,
  by_label text not null,
  by_id uuid
);
create index notice_reading_by_notice on information.notice_reading (notice, read_at desc);

-- What the law of a state gives for a blank: a proposal to check, with the day it was true and the day to look again.
create table information.notice_template (
  profile text not null check (profile in ('hessen', 'nrw')),
  blank text not null check (blank ~ '^[a-z][a-zA-Z]+$'),
  value text not null check (length(value) between 1 and 4000),
  as_of date not null,
  check_by date not null check (check_by > as_of),
  primary key (profile, blank)
);
insert into information.notice_template (profile, blank, value, as_of, check_by) values
  ('hessen', 'enforcement', 'Durchsetzungsstelle nach § 14 HessBGG und HVBIT: LBIT Hessen', '2026-11-30', '2027-11-30'),
  ('nrw', 'enforcement', 'Zuständige Stelle nach §§ 10 ff. BGG NRW und BITVNRW', '2026-11-30', '2027-11-30'),
  ('hessen', 'supervision', 'Kommunalaufsicht des Landes Hessen', '2026-11-30', '2027-11-30'),
  ('nrw', 'supervision', 'Kommunalaufsicht des Landes Nordrhein-Westfalen', '2026-11-30', '2027-11-30'),
  ('hessen', 'dataAuthority', 'Datenschutzaufsicht des Landes Hessen', '2026-11-30', '2027-11-30'),
  ('nrw', 'dataAuthority', 'Datenschutzaufsicht des Landes Nordrhein-Westfalen', '2026-11-30', '2027-11-30');
