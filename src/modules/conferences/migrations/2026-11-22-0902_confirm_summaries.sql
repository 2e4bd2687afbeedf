-- What a room sums up at its end, version by version; the newest counts.
create table conferences.room_summary (
  position bigint generated always as identity primary key,
  room_id uuid not null references conferences.room (id),
  text text not null check (length(text) between 1 and 4000),
  at timestamptz not null,
  by_label text not null,
  by_id uuid
);
create index room_summary_by_room on conferences.room_summary (room_id, position desc);

-- "Is this what you said?": the room said yes, perhaps with a correction; or why nobody could ask it. The newest counts.
create table conferences.summary_check (
  position bigint generated always as identity primary key,
  summary_position bigint not null references conferences.room_summary (position),
  is_confirmed boolean not null,
  correction text not null default '',
  reason text not null default '',
  at timestamptz not null,
  by_label text not null,
  by_id uuid,
  check (is_confirmed = (reason = '')),
  check (is_confirmed or correction = '')
);
create index summary_check_by_summary on conferences.summary_check (summary_position, position desc);

create trigger room_summary_kept before update or delete on conferences.room_summary for each row
  execute function conferences.refuse_change();
create trigger summary_check_kept before update or delete on conferences.summary_check for each row
  execute function conferences.refuse_change();

-- No documentation goes out while a room in which people spoke has no word on its newest summary, whoever asks for it.
create function conferences.guard_documentation() returns trigger language plpgsql as $$
declare
  unchecked text;
begin
  if new.state <> 'documented' then
    return new;
  end if;
  select o.code into unchecked
  from conferences.room r
  join voices.occasion o on o.id = r.id
  where r.conference_id = new.conference_id
    and exists (select from voices.contribution c where c.occasion_id = r.id)
    and not exists (
      select from conferences.summary_check k
      where k.summary_position = (select max(s.position) from conferences.room_summary s where s.room_id = r.id))
  order by o.code limit 1;
  if unchecked is not null then
    raise exception 'summary of room % is not confirmed', unchecked using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger documentation_goes_out_confirmed before insert on conferences.conference_state for each row
  execute function conferences.guard_documentation();
