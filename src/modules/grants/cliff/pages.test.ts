import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();

test('in einem Kreis ohne Geld sagt die Förderklippe, was hier einmal steht, auch öffentlich und in anderer Sprache', async () => {
  const inside = await (await site.get('/geld/foerderklippe', { role: 'coordinator' })).text();
  expect(inside).toContain('Gerade läuft kein bewilligtes Geld');
  expect(inside).toContain('href="/geld/neu"');
  const shown = await site.get('/de/foerderklippe');
  const html = await shown.text();
  expect([shown.status, html.includes('Gerade läuft kein bewilligtes Geld')]).toEqual([200, true]);
  expect(html).not.toContain('/geld/neu');
  expect(await (await site.get('/tr/foerderklippe')).text()).toContain('Şu anda devam eden bir destek yok');
});
