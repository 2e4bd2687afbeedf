-- Texts are folded here exactly as `searchable` in src/platform/i18n folds what is typed (a test holds them together):
-- signs are blanks in every script, ä = ae = a, Arabic and Persian keyboards alike, nothing unseen stays. It needs neither
-- a locale nor `unaccent`, whose rules differ between versions. Rewriting the table indexes everything anew.
alter table search.document
  drop column words,
  drop column plain_title,
  drop column plain_text,
  -- Words by which a thing is found and which nobody reads: its languages and groups in the languages of readers.
  add column keywords text not null default '' check (length(keywords) <= 20000);

-- Small letters without accents and signs; what is not plain ASCII after that is left to search.plain.
create function search.bare(words text) returns text language sql immutable strict parallel safe
  return regexp_replace(
    replace(replace(replace(replace(replace(
      regexp_replace(lower(normalize(words, NFKD)),
        '[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0027\u2018\u2019\u02b9\u02bc\ufe00-\ufe0f]', '', 'g'),
      'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05f3\u05f4\u060c\u060d\u061b-\u061f\u066a-\u066d\u06d4\u1361-\u1368\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3003\u3008-\u3020\u3030\ufe10-\ufe1f\ufe30-\ufe6f\ufffc\ufffd\U0001f000-\U0001faff]+', ' ', 'g');

-- Looking letters up one by one is slow: German texts, of which nothing but ASCII is left, do without. Where the
-- database has no locale, lower() knows ASCII only, so capitals are named here, too.
create or replace function search.plain(words text) returns text language sql immutable strict parallel safe
  return (
    select btrim(regexp_replace(replace(replace(
      case when octet_length(bare) = length(bare) then bare
      else replace(replace(replace(translate(bare,
        'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐЂЈЉЊЋЏŁĐØĦŦÐıłđøħŧðςґيىېكةھ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
        'абвгдежзиклмнопрстуфхцчшщъыьэюяєігђјљњћџldohtdildohtdσгیییکهه01234567890123456789'),
        'Æ', 'ae'), 'Œ', 'oe'), 'Þ', 'th') end,
      'ae', 'a'), 'oe', 'o'), '(?<![aeq])ue', 'u', 'g'))
    from (select search.bare(words) as bare) as folded
  );

-- With a blank at both ends, so that the beginning and the end of a word can be asked for.
alter table search.document
  add column words tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.simple', code), 'A')
    || setweight(to_tsvector(search.grammar(language), search.plain(title)), 'A')
    || setweight(to_tsvector(search.grammar(language), search.plain(text)), 'C')
    || setweight(to_tsvector('pg_catalog.simple', search.plain(keywords)), 'D')
  ) stored,
  add column plain_title text not null generated always as (' ' || search.plain(title) || ' ') stored,
  add column plain_text text not null generated always as (
    ' ' || search.plain(title || ' ' || text || ' ' || keywords) || ' '
  ) stored;
create index document_by_words on search.document using gin (words);
create index document_by_title on search.document using gin (plain_title search.gin_trgm_ops);
create index document_by_piece on search.document using gin (plain_text search.gin_trgm_ops);
