create schema conferences;

-- One conference of the county's series. Its theme rooms are places to speak (voices.occasion) with its id as gathering.
create table conferences.conference (
  id uuid primary key default gen_random_uuid(),
  number integer not null unique check (number > 0),
  title text not null check (title <> ''),
  held_on date not null,
  place text not null default '',
  -- Unknown until somebody has counted.
  participants integer check (participants >= 0),
  guiding_questions text[] not null default '{}',
  note text not null default '',
  -- Held before this system: day and number are all that is known, and no documentation will come.
  is_taken_over boolean not null default false,
  created_at timestamptz not null
);

-- planned → running → closed → documented; back only with a reason. The newest row counts.
create table conferences.conference_state (
  position bigint generated always as identity primary key,
  conference_id uuid not null references conferences.conference (id),
  state text not null check (state in ('planned', 'running', 'closed', 'documented')),
  reason text not null default '',
  at timestamptz not null,
  by_label text not null,
  by_id uuid
);
create index conference_state_by_conference on conferences.conference_state (conference_id, position desc);

-- How many of which group came. Small groups leave the house only through the disclosure rule.
create table conferences.attendance (
  conference_id uuid not null references conferences.conference (id),
  attendee_group text not null,
  count integer not null check (count >= 0),
  primary key (conference_id, attendee_group)
);

-- A theme room: what the place to speak does not know by itself.
create table conferences.room (
  id uuid primary key references voices.occasion (id),
  conference_id uuid not null references conferences.conference (id),
  place text not null default '',
  participants integer check (participants >= 0),
  -- The unit that moderates; never a person's name.
  unit_id uuid references directory.stakeholder (id)
);
create index room_by_conference on conferences.room (conference_id);

create table conferences.room_field (
  room_id uuid not null references conferences.room (id) on delete cascade,
  field_id uuid not null references concept.field (id),
  primary key (room_id, field_id)
);
create index room_field_by_field on conferences.room_field (field_id);

-- A room closes when every card of it has a fate; opening it again needs a reason. The newest row counts.
create table conferences.room_closing (
  position bigint generated always as identity primary key,
  room_id uuid not null references conferences.room (id),
  is_closed boolean not null,
  reason text not null default '',
  at timestamptz not null,
  by_label text not null,
  by_id uuid,
  check (is_closed or reason <> '')
);
create index room_closing_by_room on conferences.room_closing (room_id, position desc);

create function conferences.refuse_change() returns trigger language plpgsql as $$
begin
  -- The name of a deleted person becomes a word for their role; nothing else ever changes.
  if tg_op = 'UPDATE' and history.only_forgets(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'kept: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger conference_state_kept before update or delete on conferences.conference_state for each row
  execute function conferences.refuse_change();
create trigger room_closing_kept before update or delete on conferences.room_closing for each row
  execute function conferences.refuse_change();

-- A conference closes only when none of its cards is without a fate, whoever asks for it.
create function conferences.guard_closing() returns trigger language plpgsql as $$
declare
  open_card text;
begin
  if new.state <> 'closed' and new.state <> 'documented' then
    return new;
  end if;
  select c.code into open_card
  from voices.contribution c
  join voices.occasion o on o.id = c.occasion_id
  where o.gathering_id = new.conference_id
    and not exists (select from voices.fate f where f.contribution_id = c.id and f.replaced_at is null)
  order by c.code limit 1;
  if open_card is not null then
    raise exception 'card % has no fate', open_card using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger conference_closes_complete before insert on conferences.conference_state for each row
  execute function conferences.guard_closing();
