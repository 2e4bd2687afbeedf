-- PostgreSQL put the folding into each of the three places that read its answer, and so folded three times; "offset 0" keeps
-- it apart. What comes out is the same, so nothing is written anew.
create or replace function search.plain(words text) returns text language sql immutable strict parallel safe
  return (
    select btrim(regexp_replace(
      replace(replace(
        case when octet_length(folded.bare) = length(folded.bare) then folded.bare
        else replace(replace(replace(
          translate(folded.bare,
            'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐЂЈЉЊЋЏŁĐØĦŦÐıłđøħŧðςґيىېكةھ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
            'абвгдежзиклмнопрстуфхцчшщъыьэюяєігђјљњћџldohtdildohtdσгیییکهه01234567890123456789'),
          'Æ', 'ae'), 'Œ', 'oe'), 'Þ', 'th') end,
        'ae', 'a'), 'oe', 'o'),
      '(?<![aeq])ue', 'u', 'g'))
    from (select search.bare(words) as bare offset 0) as folded);
