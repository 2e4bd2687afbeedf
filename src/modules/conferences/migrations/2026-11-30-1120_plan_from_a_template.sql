-- Who does what on the day, as a function: moderation, reception, technology. A unit or organisation, never a person.
create table conferences.duty (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  position bigint generated always as identity,
  title text not null check (title <> ''),
  note text not null default '',
  party_id uuid references directory.stakeholder (id)
);
create index duty_by_conference on conferences.duty (conference_id, position);

-- A room that nobody wrote in can be taken out again; what was planned in it stays in the programme, without a room.
alter table conferences.programme_item drop constraint programme_item_room_id_fkey;
alter table conferences.programme_item add foreign key (room_id) references conferences.room (id) on delete set null;
