import { expect, test } from 'vitest';
import { day, euros, readDay } from './fields.ts';
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
