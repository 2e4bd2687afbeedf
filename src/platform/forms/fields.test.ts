import { describe, expect, test } from 'vitest';
import { day, email, euros, readDay, readEuros, readMailbox, reference, text, whole } from './fields.ts';
import { form, readForm } from './form.ts';

const typed = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return readForm(form({ amountCents: euros(), endOn: day() }), sent);
};

test('a day of the year 1 is a slip of the hand, not a day', () => {
  expect(readDay('0001-01-01')).toBeNull();
  expect(readDay('9999-12-31')).toBeNull();
  expect(readDay('31.12.2026')).toBe('2026-12-31');
});

test.each([
  ['31.12.27', '2027-12-31'],
  ['1.2.99', '1999-02-01'],
  ['31.12.2027 00:00', '2027-12-31'],
  ['31.12.2027, 00:00 Uhr', '2027-12-31'],
  ['2027-12-31 00:00:00', '2027-12-31'],
  ['2027-12-31T00:00', '2027-12-31'],
  ['2027-12-31T00:00:00.000Z', '2027-12-31'],
  ['31. Dezember 2027', '2027-12-31'],
  ['1. März 2027', '2027-03-01'],
  ['Fr, 31.12.2027', '2027-12-31'],
  ['31.12.2027\u200b', '2027-12-31'],
])('der Tag „%s“ wird gelesen', (entry, iso) => {
  expect(readDay(entry)).toBe(iso);
});

test.each([
  '31.12.',
  '31.12.7',
  '30.2.27',
  '12/31/2027',
  'Ende 2027',
  '31. Mond 2027',
  '31. Maibaum 2027',
  '00:00',
  '2027',
])('aus „%s“ wird kein Tag geraten', (entry) => {
  expect(readDay(entry)).toBeNull();
});

test.each([
  ['info@verein.example', 'info@verein.example'],
  [' info@verein.example\u200b', 'info@verein.example'],
  ['mailto:info@verein.example', 'info@verein.example'],
  ['info@müller-büro.example', 'info@müller-büro.example'],
  ['info@xn--mller-bro-75a.example', 'info@xn--mller-bro-75a.example'],
  ["o'neill+kurs@mail.verein.example", "o'neill+kurs@mail.verein.example"],
])('die Adresse „%s“ gilt', (entry, mailbox) => {
  expect(readMailbox(entry)).toBe(mailbox);
  const sent = new FormData();
  sent.append('mailbox', entry);
  expect(readForm(form({ mailbox: email() }), sent)).toMatchObject({ ok: true, value: { mailbox } });
});

test.each([
  'info@seeverein',
  'info',
  '@verein.example',
  'a..b@verein.example',
  'a b@verein.example',
  'info@-verein.example',
])('an „%s“ käme nichts an', (entry) => {
  expect(readMailbox(entry)).toBeNull();
});

test('an amount with a minus is told apart from one that cannot be read', () => {
  const errorsOf = (amountCents: string) => {
    const read = typed({ amountCents });
    return read.ok ? [] : read.errors.map(({ key }) => key);
  };
  expect(errorsOf('-500')).toEqual(['platform.form.negative-euros']);
  expect(errorsOf('viel')).toEqual(['platform.form.not-euros']);
  expect(errorsOf('999999999999999')).toEqual(['platform.form.euros-too-large']);
  expect(errorsOf(' 4.187,20 ')).toEqual([]);
});

describe('a field whose many choices are searched', () => {
  const one = '0e6f1d2c-3b4a-4c5d-8e9f-001122334455';
  const send = (fields: Record<string, string>) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.append(name, value);
    return readForm(form({ title: text({ required: true }), ownerId: reference({ required: true }) }), sent);
  };

  test('who presses "search" gets the form back, with the words and without other faults', () => {
    const read = send({ title: '', '_find-ownerId': 'verein', '_found-ownerId': '', _find: 'ownerId' });
    expect(read).toMatchObject({
      ok: false,
      errors: [{ field: 'ownerId', key: 'platform.form.choose-found' }],
      submitted: { '_find-ownerId': ['verein'] },
    });
  });

  test('words whose hits nobody has seen are not dropped when the form is saved, even where one is chosen', () => {
    const read = send({ title: 'x', ownerId: one, '_find-ownerId': 'verein', '_found-ownerId': '' });
    expect(read).toMatchObject({ ok: false, errors: [{ field: 'ownerId', key: 'platform.form.choose-found' }] });
  });

  test('who presses "search" without words is told so, and nothing is saved', () => {
    const read = send({ title: 'x', ownerId: one, '_find-ownerId': ' ', _find: 'ownerId' });
    expect(read).toMatchObject({ ok: false, errors: [{ field: 'ownerId', key: 'platform.form.search-words' }] });
    expect(read.submitted).toMatchObject({ title: ['x'], ownerId: [one] });
  });

  test('one of the hits chosen is chosen; no words are no search', () => {
    expect(send({ title: 'x', ownerId: one, '_find-ownerId': 'verein', '_found-ownerId': 'verein' }).ok).toBe(true);
    expect(send({ title: 'x', ownerId: one, '_find-ownerId': ' ' }).ok).toBe(true);
    const read = send({ title: 'x', '_find-ownerId': 'verein', '_found-ownerId': 'verein' });
    expect(read).toMatchObject({ ok: false, errors: [{ field: 'ownerId', key: 'platform.form.required' }] });
  });
});

test.each([
  ['60000', 6_000_000],
  ['60.000', 6_000_000],
  ['60 000 €', 6_000_000],
  ['60\u00a0000,00\u00a0€', 6_000_000],
  ["60'000", 6_000_000],
  ['€ 60.000', 6_000_000],
  ['60.000,- €', 6_000_000],
  ['60.000,–', 6_000_000],
  ['60.000 EUR', 6_000_000],
  ['EUR 4.187,2', 418_720],
  ['12,5 Euro', 1_250],
  ['999.999.999.999,99', 99_999_999_999_999],
])('der Betrag „%s“ wird gelesen, wie er gemeint ist', (text, cents) => {
  expect(readEuros(text)).toBe(cents);
});

test.each(['12.5', '1,234.56', '60.00', '6.0000', '60 00', '1.234 567', '1.000.000.000.000', '€', '12,345', '1e5'])(
  'aus „%s“ wird kein Betrag geraten',
  (text) => {
    expect(readEuros(text)).toBeNull();
  },
);

test.each([
  ['1.000', 1_000],
  ['1000', 1_000],
  ['2.5', undefined],
  ['2,5', undefined],
  ['10.00', undefined],
])('die ganze Zahl „%s“ wird nicht zu einer anderen', (entry, number) => {
  const sent = new FormData();
  sent.append('count', entry);
  const result = readForm(form({ count: whole() }), sent);
  expect(result.ok ? result.value.count : undefined).toBe(number);
});

test('a list pasted from Word keeps its bullets, and a mark of byte order inside a text is taken out', () => {
  const sent = new FormData();
  sent.append('note', '\uf0b7 nur Anrufe\ufeff\r\n\uf0b7 und Briefe');
  const read = readForm(form({ note: text({ multiline: true }) }), sent);
  expect(read).toMatchObject({ ok: true, value: { note: '• nur Anrufe\n• und Briefe' } });
});

describe('what is sent beside the fields of a form', () => {
  test('is told once, so that a small request makes no large answer', () => {
    const sent = new FormData();
    for (let index = 0; index < 5_000; index += 1) sent.append(`x${index}`, '');
    const result = readForm(form({ title: text() }), sent);
    expect(result.ok ? [] : result.errors.map(({ key }) => key)).toEqual(['platform.form.unknown-field']);
  });
});

test('marks of direction that come along with Arabic from a chat are left out; those that hide text are refused', () => {
  const read = (value: string) => {
    const sent = new FormData();
    sent.append('title', value);
    const result = readForm(form({ title: text() }), sent);
    return result.ok ? result.value.title : result.errors[0]?.key;
  };
  expect(read('\u202b\u0645\u0631\u062d\u0628\u0627\u202c \u2067a\u2069')).toBe('\u0645\u0631\u062d\u0628\u0627 a');
  expect(read('abc\u202efdp')).toBe('platform.form.control-characters');
});

test('a required text needs a sign that people see, and a line is one line, whatever was sent', () => {
  const read = (title: string) => {
    const sent = new FormData();
    sent.append('title', title);
    const result = readForm(form({ title: text({ required: true }) }), sent);
    return result.ok ? result.value.title : result.errors[0]?.key;
  };
  for (const unseen of ['\u200b', '\u00ad', '\u3164', '\u2800', '\u034f', '\u200e', '\u0085'])
    expect(read(unseen)).toBe('platform.form.required');
  expect(read('Ein\nVer\u200bein\tund Ver\u00adein')).toBe('Ein Verein und Verein');
  for (const refused of ['a\uffff', 'a\ufffe', 'B\u0081cherkiste'])
    expect(read(refused)).toBe('platform.form.control-characters');
});
