import { expect, test } from 'vitest';
import { NotFound } from '../http/page.ts';
import { tableResponse } from './response.ts';

const context = (format: string) => ({
  query: new URLSearchParams(format ? { format } : {}),
  county: {
    slug: 'musterau',
    name: 'Kreis Musterau',
    origin: 'http://musterau.localhost',
    claim: '',
    terms: {},
    languages: [],
    demo: true,
    isPublished: true,
  },
  today: '2026-11-22',
});
const columns = [{ label: 'Maßnahme', value: (row: string) => row }];

test('a list page that is asked for no file goes on to draw', async () => {
  expect(await tableResponse(context(''), 'massnahmen', columns, ['a'])).toBeUndefined();
});

test('a list asked for as CSV is saved under a name with county and day', async () => {
  const response = await tableResponse(context('csv'), 'maßnahmen', columns, ['Sprachcafé']);
  expect(response?.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response?.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''ma%C3%9Fnahmen-musterau-2026-11-22.csv",
  );
  expect(await response?.text()).toContain('Sprachcafé');
});

test('a list asked for in a format that does not exist is not found', async () => {
  await expect(tableResponse(context('exe'), 'massnahmen', columns, ['a'])).rejects.toThrow(NotFound);
});
