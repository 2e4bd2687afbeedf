import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { featuresOf, namedTheSameElsewhere, offersResemble, placesResemble, recognisedBy } from './likeness.rules.ts';

interface File {
  actors: { id: string; name: string; municipalityId: string; contact: { mailbox: string } }[];
  offers: { id: string; title: string; description: string; topicId: string; municipalityIds: string[] }[];
}

const file = JSON.parse(readFileSync(new URL('../../../../demo/actors.json', import.meta.url), 'utf8')) as File;

function pairs<T extends { id: string }>(things: readonly T[], resemble: (a: T, b: T) => boolean): string[] {
  return things.flatMap((a) => things.filter((b) => a.id < b.id && resemble(a, b)).map((b) => `${a.id}/${b.id}`));
}

test('trap O-014/O-015, O-027/O-028: only the two furniture helps in Fabelbach look alike; the same title in two towns does not', () => {
  expect(pairs(file.offers, offersResemble)).toEqual(['O-014/O-015']);
});

test('the same offers under another topic or in another town are not the same', () => {
  const [a, b] = ['O-014', 'O-015'].map((id) => file.offers.find((offer) => offer.id === id));
  if (!a || !b) throw new Error('demo data without the pair');
  expect(offersResemble(a, { ...b, topicId: 'T01' })).toBe(false);
  expect(offersResemble(a, { ...b, municipalityIds: ['G01'] })).toBe(false);
});

test('organisations look alike by mailbox, or by name at the same place', () => {
  const place = { id: 'G01', name: 'Musterau' };
  const actors = file.actors.map((actor) => ({
    ...actor,
    municipality: { id: actor.municipalityId, name: 'Musterau' },
    mailbox: actor.contact.mailbox,
  }));
  expect(pairs(actors, placesResemble)).toEqual([]);
  const known = { id: '1', name: 'Sozialverband Brückenpfeiler e. V.', municipality: place, mailbox: 'a@b.example' };
  expect(
    placesResemble(known, { id: '2', name: 'Brückenpfeiler Sozialverband', municipality: place, mailbox: '' }),
  ).toBe(true);
  expect(
    placesResemble(known, {
      id: '2',
      name: 'Sozialverband Bruckenpfeiler',
      municipality: { id: 'G02', name: 'X' },
      mailbox: '',
    }),
  ).toBe(false);
  expect(placesResemble(known, { id: '2', name: 'Ganz anders', municipality: null, mailbox: 'A@B.example' })).toBe(
    true,
  );
});

const entry = (name: string, more: { municipalityId?: string; mailbox?: string; phone?: string } = {}) =>
  featuresOf({ name, municipalityId: null, mailbox: '', phone: '', ...more }, ['Beispielheim', 'Neufabelstadt']);

test.each([
  [
    'legal form and founding year say nothing',
    entry('TSV Neufabelstadt'),
    entry('TSV Neufabelstadt 1902 e. V.'),
    'name',
  ],
  ['a shortened word is the word', entry('Internat. Frauencafé'), entry('Internationales Frauencafé'), 'name'],
  ['umlauts may be written out', entry('Buecherstube Süd'), entry('Bücherstube Süd e. V.'), 'name'],
  [
    'the mailbox tells',
    entry('VHS', { mailbox: 'INFO@vhs.example' }),
    entry('Volkshochschule', { mailbox: 'info@vhs.example' }),
    'mailbox',
  ],
  [
    'the number tells, however it is written',
    entry('A', { phone: '+49 (69) 90009-1' }),
    entry('B', { phone: '069 900091' }),
    'phone',
  ],
  [
    'the same name in two towns is a question',
    entry('TSV', { municipalityId: 'a' }),
    entry('TSV e. V.', { municipalityId: 'b' }),
    'elsewhere',
  ],
  [
    'a similar name in two towns is another',
    entry('TSV Turnen', { municipalityId: 'a' }),
    entry('TSV', { municipalityId: 'b' }),
    undefined,
  ],
  ['other names are others', entry('Chor Morgenrot'), entry('Chor Silberbach'), undefined],
  ['the town alone is no name', entry('Beispielheim'), entry('Beispielheim'), undefined],
])('two entries of a list: %s', (_name, a, b, expected) => expect(recognisedBy(a, b)).toBe(expected));

test('an organisation without a place is a likely double of one with the same name; in another town it is only asked about', () => {
  const at = (id: string, name: string, place?: string) => ({
    ...{ id, name, mailbox: '' },
    municipality: place ? { id: place, name: place } : null,
  });
  const here = at('1', 'Sozialverband Brückenpfeiler e. V.', 'Musterau');
  const without = at('2', 'Sozialverband Brückenpfeiler');
  const there = at('3', 'Sozialverband Brückenpfeiler Lindmuster', 'Lindmuster');
  const other = at('4', 'Sozialverband Brücke', 'Lindmuster');
  const seen = (one: typeof here) => [placesResemble(here, one), namedTheSameElsewhere(here, one)];
  expect([without, there, other].map(seen)).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
