-- Links that were sent before this moment open nothing any more: their mailbox was corrected, or the office ended them.
alter table participation.statement add column link_since timestamptz;
