-- One request writes all its entries at one moment; ids are random and gave them in any order.
alter table history.entry add column position bigint generated always as identity;
drop index history.entry_by_thing;
drop index history.entry_by_moment;
create index entry_by_thing on history.entry (thing_kind, thing_id, at desc, position desc);
create index entry_by_moment on history.entry (at desc, position desc);
