create schema voices;

-- Where people are asked: a theme room of a conference, the idea box, a survey's free question. Made by whoever asks.
create table voices.occasion (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('room', 'idea-box', 'survey', 'draft')),
  code text not null unique,
  title text not null check (title <> ''),
  -- Groups rooms of one conference; the thing itself belongs to a higher module.
  gathering_id uuid,
  position integer not null default 0,
  opened_at timestamptz,
  closed_at timestamptz,
  check (closed_at is null or opened_at is not null)
);
create index occasion_by_gathering on voices.occasion (gathering_id, position);

create sequence voices.contribution_number;

-- What somebody said, as it was said. Never tied to a person: no account, no address, no device.
create table voices.contribution (
  -- Made by the device that sends it, so that a retry never makes a second card.
  id uuid primary key,
  code text not null unique,
  occasion_id uuid not null references voices.occasion (id),
  kind text not null check (kind in ('works-well', 'must-improve', 'idea')),
  mode text not null check (mode in ('verbatim', 'summarised')) default 'verbatim',
  -- The original; emptied only when content is withheld for protection or must be erased.
  text text not null check (length(text) <= 4000),
  language text not null,
  direction text not null check (direction in ('ltr', 'rtl')),
  -- What it was spoken or written in, where only a rendering of it is kept; such a text is never shown as a quote.
  original_language text,
  -- German for those who triage, where the original is in another language; never shown as a quote.
  translation text not null default '',
  translation_state text check (translation_state in ('machine', 'oral', 'written', 'checked')),
  municipality_id uuid references directory.municipality (id),
  -- A rough group the speaker chose; never shown where fewer than the threshold chose it.
  speaker_group text,
  head_count integer not null default 1 check (head_count between 1 and 500),
  votes integer not null default 0 check (votes >= 0),
  -- An existing measure or offer that the card speaks of (E15); pointing at a thing is not coming from it, so no edge.
  about_kind text check (about_kind in ('measure', 'offer')),
  about_id uuid,
  source text not null check (source in ('guest', 'staff', 'import')),
  received_at timestamptz not null,
  -- What somebody removed before others read it; the mark stays visible.
  redacted_text text,
  redaction_reason text,
  check ((redacted_text is null) = (redaction_reason is null)),
  check ((about_kind is null) = (about_id is null))
);
create index contribution_by_occasion on voices.contribution (occasion_id, code);

-- Each change of what may be seen: flagged → checked → public, or withheld. The newest row counts.
create table voices.review (
  id bigint generated always as identity primary key,
  contribution_id uuid not null references voices.contribution (id) on delete cascade,
  state text not null check (state in ('flagged', 'received', 'checked', 'public', 'withheld')),
  reason text not null default '',
  by_label text not null,
  at timestamptz not null
);
create index review_by_contribution on voices.review (contribution_id, id desc);

-- The receipt: only a keyed hash of the code; the key is outside the database (participation chapter 1.6).
create table voices.receipt (
  code_hash bytea primary key,
  key_id text not null,
  contribution_id uuid references voices.contribution (id) on delete cascade,
  issued_at timestamptz not null,
  -- Printed in advance for a room without network; bound once when the card arrives.
  bound_at timestamptz,
  check ((contribution_id is null) = (bound_at is null))
);
create index receipt_by_contribution on voices.receipt (contribution_id);

-- The owner of a receipt may say "that is not what I meant": goes to staff and changes no text.
create table voices.objection (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references voices.contribution (id) on delete cascade,
  text text not null check (length(text) between 1 and 2000),
  language text not null,
  at timestamptz not null,
  answered_at timestamptz,
  answer text not null default ''
);

-- "Ist es besser geworden?", answered through the receipt. One answer per receipt, the newest counts.
create table voices.effect_answer (
  contribution_id uuid primary key references voices.contribution (id) on delete cascade,
  answer text not null check (answer in ('better', 'same', 'worse', 'unknown')),
  at timestamptz not null
);
