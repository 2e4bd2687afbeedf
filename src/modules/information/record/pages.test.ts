import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

test('an offer says when, for whom, until when and when it was last confirmed', async () => {
  const html = await (await site.get('/de/angebote/O-018')).text();
  for (const words of [
    'Schwimmkurs für Frauen',
    'Offen bis',
    '16:30',
    'gesichert bis 30. Juni 2027',
    'geprüft am 10.09.2026',
    'SG Beispielheim',
  ]) {
    expect(html).toContain(words);
  }
});

test('an offer that nobody confirmed for two years keeps its address, but shows no hours and no phone', async () => {
  const response = await site.get('/de/angebote/O-014');
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('Diesen Eintrag zeigen wir zurzeit nicht');
  expect(html).not.toContain('90009-108');
  expect(await (await site.get('/de/akteure/A08')).text()).not.toContain('90009-108');
});

test('an organisation shows what it offers', async () => {
  const html = await (await site.get('/de/akteure/A04')).text();
  for (const code of ['O-006', 'O-007', 'O-033']) expect(html).toContain(`/de/angebote/${code}`);
});

test('a contact point shows its week and admits unknown hours', async () => {
  const known = await (await site.get('/de/anlaufstellen/AS-03')).text();
  expect(known).toContain('09:00–12:00');
  expect(known).toContain('Dienstag');
  const unknown = await (await site.get('/de/anlaufstellen/AS-01')).text();
  expect(unknown).toContain('Zeiten nicht bekannt, bitte vorher anrufen');
});

test('drafts and codes that do not exist are not found', async () => {
  for (const path of ['/de/anlaufstellen/AS-07', '/de/angebote/O-999', '/de/akteure/A99'])
    expect((await site.get(path)).status).toBe(404);
});
