-- Places of the cells that are one with cells of other rows: their text counts for all of them, an amount only once.
alter table intake.import_row add column merged integer[] not null default '{}';
