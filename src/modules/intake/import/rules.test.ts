import { expect, test } from 'vitest';
import { choicesFor, proposalFor } from './choice.rules.ts';
import { guessHeading, guessMapping, wholeHeadings } from './column.rules.ts';
import { canPreview, decisionValue, readDecision } from './rules.ts';

test('columns are recognised by German and English headings, each once', () => {
  expect(guessMapping('organisation', ['Nr.', 'Verein', 'Ort', 'E-Mail', 'Telefon', 'Bemerkung'])).toEqual({
    name: 1,
    municipality: 2,
    mailbox: 3,
    phone: 4,
    // What an office remarks for itself is not proposed for what readers see.
  });
  expect(guessMapping('offer', ['Title', 'Organisation', 'Places', 'Topic', 'Last day'])).toEqual({
    title: 0,
    owner: 1,
    municipalities: 2,
    topic: 3,
    endsOn: 4,
  });
  expect(guessMapping('contact-point', ['Name', 'Name (2)', 'Öffnungszeiten'])).toEqual({ name: 0, hours: 2 });
});

test('what nobody recognises stays open for a person', () => {
  expect(guessMapping('organisation', ['Spalte 1', 'Spalte 2'])).toEqual({});
});

test('headings in which a word is one of several are recognised, too', () => {
  const office = [
    'Nr',
    'Name des Vereins / Träger',
    'Art',
    'PLZ/Ort',
    'Ansprechpartner',
    'Tel.',
    'E-Mail-Adresse',
    'Web',
  ];
  expect(guessMapping('organisation', office)).toEqual({
    name: 1,
    category: 2,
    municipality: 3,
    contactFunction: 4,
    phone: 5,
    mailbox: 6,
    website: 7,
  });
});

test('the headings are found below titles, on the sheet that is not hidden', () => {
  const list = [['Vereine im Kreis, Stand 1.3.2026'], [], ['Name', 'Ort'], ['TSV', 'Musterau']];
  expect(guessHeading('organisation', [{ isHidden: false, lines: list }])).toEqual({ sheet: 0, heading: 3 });
  const hidden = {
    isHidden: true,
    lines: [
      ['Name', 'Ort', 'Telefon'],
      ['a', 'b', 'c'],
    ],
  };
  const notes = { isHidden: false, lines: [['Bitte lesen'], ['Hallo']] };
  expect(guessHeading('organisation', [hidden, notes, { isHidden: false, lines: list }])).toEqual({
    sheet: 2,
    heading: 3,
  });
  expect(
    guessHeading('organisation', [
      {
        isHidden: false,
        lines: [
          ['x', 'y'],
          ['1', '2'],
        ],
      },
    ]),
  ).toEqual({ sheet: 0, heading: 1 });
});

test('headings in two rows are read as one; a row of the list is no heading', () => {
  const lines = [
    ['Verein', 'Sitz', 'Kontakt', '', ''],
    ['', '', 'Funktion', 'Telefon', 'E-Mail'],
    ['TSV', 'Musterau', 'Büro', '069 1', 'a@b.example'],
  ];
  expect(guessHeading('organisation', [{ isHidden: false, lines }])).toEqual({ sheet: 0, heading: 2 });
  expect(wholeHeadings('organisation', lines[1] ?? [], lines[0] ?? [])).toEqual([
    ...['Verein', 'Sitz', 'Funktion', 'Telefon', 'E-Mail'],
  ]);
  const [heads = [], , data = []] = lines;
  expect(wholeHeadings('organisation', ['Verein Chor', 'Verein', ''], heads)).toEqual(['Verein Chor', 'Verein', '']);
  expect(wholeHeadings('organisation', data, heads)).toEqual(data);
});

test('nobody reaches the preview without the columns that every entry needs', () => {
  expect(canPreview('organisation', { municipality: 1 })).toMatchObject({ ok: false, field: 'name' });
  expect(canPreview('offer', { title: 0, owner: 1 })).toEqual({ ok: true });
});

test.each([
  ['a row without fault is new', [], [], 'new'],
  ['a doubtful field is left out', [{ field: 'website', key: 'not-a-website', value: 'x' }], [], 'without'],
  ['without a name there is no entry', [{ field: 'name', key: 'needed', value: '' }], [], 'skip'],
  ['what is here and not public is completed', [], [{ id: 'a', isPublic: false, lacks: ['phone'] }], 'complete:a'],
  ['what readers see is not changed by itself', [], [{ id: 'a', isPublic: true, lacks: ['phone'] }], 'same:a'],
  ['where nothing is missing it is the same', [], [{ id: 'a', isPublic: false, lacks: [] }], 'same:a'],
] as const)('%s', (_name, problems, same, expected) => {
  const view = {
    problems,
    same: same.map(({ id }) => ({ id, title: id, by: 'name' as const })),
    additions: new Map(same.map(({ id, lacks }) => [id, lacks])),
    isPublic: (id: string) => same.some((one) => one.id === id && one.isPublic),
  };
  expect(decisionValue(proposalFor('organisation', view))).toBe(expected);
  const elsewhere = { ...view, same: view.same.map((one) => ({ ...one, by: 'elsewhere' as const })) };
  expect(decisionValue(proposalFor('organisation', elsewhere))).toBe(same.length > 0 ? 'new' : expected);
  expect(choicesFor('organisation', view).map(decisionValue)).toContain(expected);
});

test('a decision survives the way through the form', () => {
  const all = [
    { kind: 'new' },
    { kind: 'without' },
    { kind: 'skip' },
    { kind: 'same', id: 'abc' },
    { kind: 'complete', id: 'x' },
  ];
  for (const decision of all as Parameters<typeof decisionValue>[0][])
    expect(readDecision(decisionValue(decision))).toEqual(decision);
});
