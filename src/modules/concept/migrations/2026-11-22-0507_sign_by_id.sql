-- Whose account it was, so that the name can go when that person is deleted.
alter table concept.edition_state add column by_id uuid;
alter table concept.statement_state add column by_id uuid;
alter table concept.measure_state add column by_id uuid;
alter table concept.assessment add column by_id uuid;
alter table concept.objection add column by_id uuid;
alter table concept.verdict add column by_id uuid;
