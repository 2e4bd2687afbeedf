-- What can be found. One row for each text of a thing: per language, and once for readers without account and once for
-- the workspace, so that neither can ever see the other's words.
create schema search;
create extension if not exists unaccent with schema search;
create extension if not exists pg_trgm with schema search;

-- PostgreSQL calls unaccent changeable because its rules are a file; we take the ones that come with it for granted.
create function search.plain(words text) returns text language sql immutable strict parallel safe
  return lower(search.unaccent('search.unaccent'::regdictionary, words));

-- Languages whose word endings PostgreSQL knows; all others are searched by whole words and pieces.
create function search.grammar(language text) returns regconfig language sql immutable parallel safe
  return case
    when language in ('de', 'de-einfach') then 'pg_catalog.german'::regconfig
    when language = 'en' then 'pg_catalog.english'::regconfig
    when language = 'ar' then 'pg_catalog.arabic'::regconfig
    when language = 'ru' then 'pg_catalog.russian'::regconfig
    when language = 'tr' then 'pg_catalog.turkish'::regconfig
    else 'pg_catalog.simple'::regconfig
  end;

create table search.document (
  kind text not null,
  id uuid not null,
  language text not null,
  is_public boolean not null,
  code text not null default '',
  title text not null check (length(title) between 1 and 1000),
  text text not null check (length(text) <= 200000),
  href text not null check (href like '/%'),
  -- Who may find it in the workspace: a permission, and the scopes the thing lies in as 'kind:id'.
  may text,
  scopes text[] not null default '{}',
  words tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.simple', code), 'A')
    || setweight(to_tsvector(search.grammar(language), search.plain(title)), 'A')
    || setweight(to_tsvector(search.grammar(language), search.plain(text)), 'C')
  ) stored,
  plain_title text not null generated always as (search.plain(title)) stored,
  plain_text text not null generated always as (search.plain(title || ' ' || text)) stored,
  primary key (kind, id, language, is_public),
  check (is_public or may is not null)
);
create index document_by_words on search.document using gin (words);
create index document_by_title on search.document using gin (plain_title search.gin_trgm_ops);
-- German writes words together ("Deutschkurs"), and no dictionary of PostgreSQL takes them apart.
create index document_by_piece on search.document using gin (plain_text search.gin_trgm_ops);
create index document_by_code on search.document (upper(code));
