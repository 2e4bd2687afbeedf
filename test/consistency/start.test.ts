import { expect, test } from 'vitest';
import { makeSite } from '#platform/http/make-site.ts';
import { get } from '#platform/http/page.ts';
import { route } from '#platform/http/routes.ts';
import type { SiteParts } from '#platform/http/site.ts';
import { makeAccess } from '#platform/permissions/table.ts';

const handle = () => new Response();
const start = (may: unknown) => () =>
  makeSite({
    pages: [get(route('/preise'), { may: may as never, example: {}, handle })],
    access: makeAccess([{ 'prizes.prize.read': { roles: [] } }]),
  } as unknown as SiteParts);

test('a page without permission stops the start and is named', () => {
  expect(start(undefined)).toThrow('GET /preise names no permission and no reason why anybody may');
});

test('a page with a permission that nobody declared stops the start', () => {
  expect(start('prizes.prize.award')).toThrow('permission prizes.prize.award is declared by no module');
});

test('a permission that two modules declare stops the start', () => {
  const table = { 'prizes.prize.read': { roles: [] } };
  expect(() => makeAccess([table, table])).toThrow('declared twice');
});

test('a page with a permission, or with a reason, starts', () => {
  expect(start('prizes.prize.read')).not.toThrow();
  expect(start({ anybody: 'a page for everybody' })).not.toThrow();
});
