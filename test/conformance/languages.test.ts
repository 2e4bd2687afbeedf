import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '#platform/i18n/languages.ts';
import { reference, referenceFolder } from './reference.ts';

interface Listed {
  tag: string;
  direction: string;
  canonical: string;
}

function listed(): Listed[] {
  const [head = '', ...lines] = readFileSync(reference('sprachen.csv'), 'utf8').trim().split(/\r?\n/);
  const column = (name: string) => head.split(',').indexOf(name);
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string) => cells[column(name)] ?? '';
    return { tag: cell('bcp47'), direction: cell('richtung'), canonical: cell('intl_kanonisch') };
  });
}

describe.skipIf(!referenceFolder)('our languages and the list of languages agree', () => {
  test('every language is on the list, with the same direction; Easy German is ours', () => {
    const list = listed();
    const ours = languages.filter((language) => language.tag !== 'de-einfach');
    const found = ours.map((language) => ({
      tag: language.tag,
      direction: list.find((each) => [each.tag, each.canonical].includes(language.tag))?.direction,
    }));
    expect(found).toEqual(ours.map((language) => ({ tag: language.tag, direction: language.dir })));
  });

  test('a browser understands every language tag we write into a page', () => {
    for (const language of languages) {
      expect(Intl.getCanonicalLocales(language.bcp47), language.tag).toHaveLength(1);
    }
  });
});
