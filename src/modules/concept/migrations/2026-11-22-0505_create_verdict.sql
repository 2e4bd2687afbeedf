-- What becomes of a goal or measure of the old edition. Its successors are edges of the thread (carried-over).
create table concept.verdict (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references concept.edition (id),
  thing_kind text not null check (thing_kind in ('goal', 'measure')),
  thing_id uuid not null,
  verdict text not null check (verdict in ('continued', 'replaced', 'implemented', 'ended')),
  reason text not null default '',
  passed_on date not null,
  recorded_at timestamptz not null,
  by_label text not null,
  unique (thing_kind, thing_id),
  check (reason <> '' or verdict = 'continued')
);
create index on concept.verdict (edition_id);

-- A node that a document names but that is not in the system yet, by kind and code. When it arrives, the edge is
-- asserted in the thread and the row goes: the thread stays the only place that stores origin.
create table concept.awaited_edge (
  import_key text primary key,
  thing_kind text not null check (thing_kind in ('goal', 'measure')),
  thing_id uuid not null,
  -- 'from': the other node leads to ours; 'to': ours leads to the other.
  direction text not null check (direction in ('from', 'to')),
  type text not null,
  other_kind text not null,
  other_code text not null,
  occurred_on date not null
);
create index on concept.awaited_edge (other_kind, other_code);
create index on concept.awaited_edge (thing_id);
