-- The handover of a post consists of parts; each is done on a day by somebody. How far it is follows from them.
create table grants.handover_part (
  post_id uuid not null references grants.post (id) on delete cascade,
  part text not null check (part in ('measures', 'deadlines', 'contacts', 'promises', 'knowledge')),
  -- Where it lies, or what a successor must know of it.
  note text not null default '',
  done_on date not null,
  recorded_at timestamptz not null,
  by_id uuid,
  by_label text not null,
  primary key (post_id, part)
);

-- Until now only "60 percent" was kept: the first parts in the order in which such files are usually filled.
insert into grants.handover_part (post_id, part, note, done_on, recorded_at, by_label)
select post.id, usual.part, '', current_date, now(), ''
from grants.post post
join (values ('measures', 1), ('deadlines', 2), ('contacts', 3), ('promises', 4), ('knowledge', 5)) as usual (part, place)
  on usual.place * 20 <= post.handover_percent;
alter table grants.post drop column handover_percent;
