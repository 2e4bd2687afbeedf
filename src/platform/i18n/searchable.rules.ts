/**
 * Text as it is compared, the same as the database's `search.plain` (a test holds them together): small letters without
 * accents, signs as blanks, one blank between words. ä, ae and a are one letter, and so are ö, oe, o and ü, ue, u; what
 * Arabic and Persian keyboards write with different signs is one sign; what cannot be seen is left out.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(unseen, '')
    .replaceAll(signs, ' ')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('þ', 'th')
    .replaceAll(letters, (letter) => alike.get(letter) ?? letter)
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll(/(?<![aeq])ue/g, 'u')
    .trim();
}

/** Accents, vowel marks, soft hyphens, signs of direction, and apostrophes, which nobody types alike. */
const unseen =
  /[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff'\u2018\u2019\u02b9\u02bc]|\u200d|[\ufe00-\ufe0f]/g;

/** All that stands between words, in every script; also the joint of a Persian word, which some type as a blank. */
const signs =
  /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05f3\u05f4\u060c\u060d\u061b-\u061f\u066a-\u066d\u06d4\u1361-\u1368\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3003\u3008-\u3020\u3030\ufe10-\ufe1f\ufe30-\ufe6f\ufffc\ufffd\u{1f000}-\u{1faff}]+/gu;

const from = 'ıłđøħŧðςґيىېكةھ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
const to = 'ildohtdσгیییکهه01234567890123456789';
const alike = new Map([...from].map((letter, at) => [letter, [...to][at] ?? letter]));
const letters = new RegExp(`[${from}]`, 'g');
