import { describe, expect, test } from 'vitest';
import { day, euros, readDay, readEuros, reference, text, whole } from './fields.ts';
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

test('an amount with a minus is told apart from one that cannot be read', () => {
  const errorsOf = (amountCents: string) => {
    const read = typed({ amountCents });
    return read.ok ? [] : read.errors.map(({ key }) => key);
  };
  expect(errorsOf('-500')).toEqual(['platform.form.negative-euros']);
  expect(errorsOf('viel')).toEqual(['platform.form.not-euros']);
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
