-- The county's own words in an application, chapter by chapter. What is known is not stored again: it is read when it is drawn.
create table grants.application_words (
  grant_id uuid not null references grants.grant (id) on delete cascade,
  chapter text not null check (chapter in ('purpose', 'measures', 'figures', 'effect')),
  words text not null check (length(btrim(words)) between 1 and 8000),
  primary key (grant_id, chapter)
);
