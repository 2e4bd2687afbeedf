-- Barriers that readers report. The authority owes an answer within six weeks; the enforcement body comes after that.
create schema information;

create table information.barrier_report (
  id uuid primary key default gen_random_uuid(),
  report text not null check (length(btrim(report)) between 1 and 4000),
  page text not null default '',
  -- Only if the reader wants an answer; blanked when the report is deleted after its term.
  answer_to text not null default '',
  reported_at timestamptz not null,
  answered_at timestamptz check (answered_at >= reported_at),
  answered_by text
);
create index on information.barrier_report (reported_at) where answered_at is null;
