-- Texts of nothing but ASCII need no taking apart of letters. What comes out is the same, so nothing is written anew.
create or replace function search.bare(words text) returns text language sql immutable strict parallel safe
  return regexp_replace(
    case when octet_length(words) = length(words) then replace(lower(words), '''', '')
    else replace(replace(replace(replace(replace(
      regexp_replace(lower(normalize(words, NFKD)),
        '[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0027\u2018\u2019\u02b9\u02bc\ufe00-\ufe0f]', '', 'g'),
      'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th') end,
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05f3\u05f4\u060c\u060d\u061b-\u061f\u066a-\u066d\u06d4\u1361-\u1368\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3003\u3008-\u3020\u3030\ufe10-\ufe1f\ufe30-\ufe6f\ufffc\ufffd\U0001f000-\U0001faff]+', ' ', 'g');
