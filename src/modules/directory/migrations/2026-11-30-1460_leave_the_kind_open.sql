-- A list that says nothing about what an organisation is leaves it open, until somebody who knows writes it down.
alter table directory.organisation alter column category drop not null;
