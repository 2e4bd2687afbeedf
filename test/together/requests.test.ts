import { expect, test } from 'vitest';
import { useSite } from '../site.ts';

const site = useSite();

test('the root address sends a reader to the start page in the language of the browser', async () => {
  const response = await site.get('/', undefined, { 'accept-language': 'uk,en;q=0.8' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/uk');
});

test('an address that does not exist answers 404 in the language of the address', async () => {
  const response = await site.get('/en/nowhere');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('This page does not exist');
});

test('an address typed with a slash at its end leads to the page, and never to another house', async () => {
  const led = await site.get('/de/?ort=G01');
  expect([led.status, led.headers.get('location')]).toEqual([308, '/de?ort=G01']);
  const foreign = await site.get('//nirgendwo.example/');
  expect(foreign.headers.get('location') ?? '').not.toMatch(/^\/\//);
});

test('every answer carries the headers that keep foreign script out', async () => {
  const response = await site.get('/nirgendwo');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a notice stands only where our own page leads: no link from elsewhere says in our name what did not happen', async () => {
  const path = '/anmelden?hinweis=accounts.notice.signed-out';
  const words = 'Sie sind abgemeldet';
  const shown = async (from: string) =>
    (await (await site.get(path, undefined, { 'sec-fetch-site': from })).text()).includes(words);
  expect([await shown('same-origin'), await shown('cross-site'), await shown('none')]).toEqual([true, false, false]);
});

test('a page that shows a notice is kept for nobody else', async () => {
  const path = '/de/barriere-melden?hinweis=accounts.notice.signed-out';
  await site.get(path, undefined, { 'sec-fetch-site': 'same-origin' });
  const other = await (await site.get(path, undefined, { 'sec-fetch-site': 'cross-site' })).text();
  expect(other).not.toContain('Sie sind abgemeldet');
});
