-- The thread: nodes are things of all modules, edges are dated, authored events between them.
create schema thread;

create table thread.node (
  -- Only inside this module: short, so that a walk over many edges stays fast. Outside, a node is (kind, id).
  number bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  id uuid not null,
  code text not null check (code <> ''),
  title text not null,
  edition_id uuid,
  is_public boolean not null,
  registered_at timestamptz not null,
  tombstoned_on date,
  tombstone_reason text,
  unique (kind, id),
  -- An address is a kind and a code; two editions may use the same code.
  unique nulls not distinct (kind, code, edition_id),
  check ((tombstoned_on is null) = (tombstone_reason is null)),
  check (tombstone_reason <> '')
);
create index node_by_code on thread.node (lower(code));

create table thread.edge (
  number bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  type text not null check (type ~ '^[a-z][a-z-]*$'),
  from_node bigint not null references thread.node (number),
  to_node bigint not null references thread.node (number),
  -- The same two nodes in the order of the chain voice → … → report: whatever came first in the county's work.
  earlier_node bigint not null,
  later_node bigint not null,
  occurred_on date not null,
  precision text not null check (precision in ('day', 'month', 'year')),
  reason text not null default '',
  mapping text check (mapping in ('continued', 'changed', 'merged', 'split')),
  evidence text not null default '',
  visibility text not null check (visibility in ('public', 'internal', 'protected')),
  import_key text unique check (import_key <> ''),
  recorded_at timestamptz not null,
  -- Follows from the events; kept here by the trigger below so that a walk needs no second table.
  state text not null default 'asserted' check (state in ('asserted', 'withdrawn')),
  check (from_node <> to_node),
  check ((earlier_node = from_node and later_node = to_node) or (earlier_node = to_node and later_node = from_node)),
  constraint reason_where_required check (
    reason <> '' or case type
      when 'merged-into' then false
      when 'split-from' then false
      when 'forwarded-to' then false
      when 'not-pursued' then false
      when 'carried-over' then coalesce(mapping = 'continued', false)
      else true
    end
  ),
  constraint mapping_of_carried_over check ((type = 'carried-over') = (mapping is not null))
);
-- One standing edge of a type between two nodes; a withdrawn one may be followed by a new one.
create unique index edge_stands_once on thread.edge (type, from_node, to_node) where state = 'asserted';
create index edge_downstream on thread.edge (earlier_node) include (later_node, visibility) where state = 'asserted';
create index edge_upstream on thread.edge (later_node) include (earlier_node, visibility) where state = 'asserted';
create index edge_from on thread.edge (from_node);
create index edge_to on thread.edge (to_node);

create table thread.edge_event (
  number bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  edge_id uuid not null references thread.edge (id),
  kind text not null check (kind in ('asserted', 'confirmed', 'withdrawn')),
  at timestamptz not null,
  by_kind text not null check (by_kind in ('guest', 'person', 'link', 'system')),
  by_id uuid,
  by_label text not null,
  -- The role at that time; roles change, this entry does not.
  by_role text,
  reason text not null default '',
  constraint withdrawn_with_reason check (kind <> 'withdrawn' or reason <> '')
);
create index edge_event_of_edge on thread.edge_event (edge_id, number);
create unique index edge_event_asserted_once on thread.edge_event (edge_id) where kind = 'asserted';
create unique index edge_event_withdrawn_once on thread.edge_event (edge_id) where kind = 'withdrawn';

create function thread.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events of the thread are never changed or deleted';
end $$;
create trigger edge_event_stays before update or delete on thread.edge_event
  for each row execute function thread.refuse_change();
create trigger edge_events_stay before truncate on thread.edge_event
  for each statement execute function thread.refuse_change();

-- An edge never changes, except that its state follows its events.
create function thread.keep_edge() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'edges of the thread are withdrawn, never deleted';
  end if;
  if old.state = 'withdrawn' or (to_jsonb(new) - 'state') <> (to_jsonb(old) - 'state') then
    raise exception 'edges of the thread are withdrawn, never changed';
  end if;
  if not exists (select from thread.edge_event where edge_id = new.id and kind = 'withdrawn') then
    raise exception 'an edge is withdrawn by an event';
  end if;
  return new;
end $$;
create trigger edge_stays before update or delete on thread.edge
  for each row execute function thread.keep_edge();

create function thread.follow_event() returns trigger language plpgsql as $$
begin
  if new.kind <> 'asserted' and (select state from thread.edge where id = new.edge_id) = 'withdrawn' then
    raise exception 'the edge is withdrawn already';
  end if;
  return new;
end $$;
create trigger edge_event_fits before insert on thread.edge_event
  for each row execute function thread.follow_event();

create function thread.apply_event() returns trigger language plpgsql as $$
begin
  if new.kind = 'withdrawn' then
    update thread.edge set state = 'withdrawn' where id = new.edge_id;
  end if;
  return null;
end $$;
create trigger edge_event_applies after insert on thread.edge_event
  for each row execute function thread.apply_event();

-- No edge without the event that asserted it; asked at the end of the transaction.
create function thread.expect_assertion() returns trigger language plpgsql as $$
begin
  if not exists (select from thread.edge_event where edge_id = new.id and kind = 'asserted') then
    raise exception 'an edge begins with an event';
  end if;
  return null;
end $$;
create constraint trigger edge_begins_with_event after insert on thread.edge
  deferrable initially deferred for each row execute function thread.expect_assertion();

-- Things stay reachable in the thread: a node with edges becomes a tombstone.
create table thread.gap_reason (
  id uuid primary key default gen_random_uuid(),
  gap text not null check (gap ~ '^[a-z][a-z-]*$'),
  node_number bigint not null references thread.node (number),
  reason text not null check (reason <> ''),
  written_on date not null,
  written_at timestamptz not null,
  by_label text not null,
  by_role text,
  unique (gap, node_number)
);
