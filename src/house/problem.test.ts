import { expect, test } from 'vitest';
import { useSite } from '../../test/site.ts';

const site = useSite();

test.each(['/gibt-es-nicht', '/konzept/massnahmen/M-999'])(
  'whoever is signed in keeps the menu where there is no such page: %s',
  async (path) => {
    const page = await site.get(path, { role: 'coordinator' });
    const html = await page.text();
    expect(page.status).toBe(404);
    expect(html).toContain('id="navigation"');
    expect(html).toContain('href="/heute"');
    expect(html).not.toContain('href="/anmelden');
    expect(html).toMatch(/qs-main[\s\S]*href="\/heute"/);
  },
);

test('a guest is asked to sign in, and sees no menu of the workspace', async () => {
  const html = await (await site.get('/gibt-es-nicht')).text();
  expect(html).toContain('href="/anmelden');
  expect(html).not.toContain('id="navigation"');
});

test.each([
  ['/berichte', '/de/berichte'],
  ['/wirkung?q=x', '/de/wirkung?q=x'],
  ['/konzept', '/de/konzept'],
  ['/konzept/massnahmen/M-121', '/de/konzept/massnahmen/M-121'],
  ['/stimmen/C-006', '/de/faden/contribution/C-006'],
])('whoever may not open %s is led to what every reader sees', async (path, open) => {
  for (const role of ['council', 'mediator', 'operations'] as const) {
    const answer = await site.get(path, { role });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, open]);
  }
});

test.each([
  ['/beleg', 'fa-AF', '/fa-AF/beleg'],
  ['/beleg', 'sv', '/de/beleg'],
  ['/mitreden/IDEEN?zu=O-001', 'ar', '/ar/mitreden/IDEEN?zu=O-001'],
  ['/antworten', 'en-GB', '/en/antworten'],
])('%s, typed from a slip of paper without a language, opens for a reader of %s', async (path, accepted, open) => {
  const answer = await site.get(path, undefined, { 'accept-language': accepted });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, open]);
});

test('what readers have no page for stays closed', async () => {
  expect((await site.get('/betrieb', { role: 'council' })).status).toBe(403);
  expect((await site.get('/einstellungen', { role: 'mediator' })).status).toBe(403);
});

test('the menu leads a council member to the concept, the effect and the reports', async () => {
  const html = await (await site.get('/heute', { role: 'council' })).text();
  for (const path of ['/de/konzept', '/de/wirkung', '/de/berichte']) expect(html).toContain(`href="${path}"`);
  expect(html).not.toContain('href="/betrieb"');
});
