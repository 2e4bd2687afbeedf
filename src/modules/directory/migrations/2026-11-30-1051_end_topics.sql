-- A topic that is no longer used ends with a reason; withdrawing the end takes the row away, the history keeps both.
create table directory.topic_end (
  topic_id uuid primary key references directory.topic (id) on delete cascade,
  ended_on date not null,
  by_id uuid,
  by_label text not null,
  reason text not null check (length(btrim(reason)) > 0)
);
