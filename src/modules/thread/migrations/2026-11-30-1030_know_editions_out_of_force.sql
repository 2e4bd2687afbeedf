-- Editions that are not in force: one that is being written is 'coming', one that a later one replaced is 'past'. Their
-- things and edges are in the thread, but no list, figure, gap or thread of what is in force knows of a coming one.
create table thread.other_edition (
  edition_id uuid primary key,
  standing text not null check (standing in ('coming', 'past')),
  since_on date not null
);
insert into thread.other_edition (edition_id, standing, since_on)
  select edition_id, 'past', past_on from thread.past_edition;
drop table thread.past_edition;
create index node_by_edition on thread.node (edition_id) where edition_id is not null;

-- An edition is a thing of its own edition.
update thread.node set edition_id = id where kind = 'edition';
