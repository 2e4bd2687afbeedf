import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('in einem Kreis, der leer anfängt, sagt jede Liste, was hierher gehört, und nicht, dass ein Filter nichts fand', async () => {
  const cards = await (await site.get('/stimmen', coordinator)).text();
  expect(cards).toContain('Noch keine Stimme');
  expect(cards).toContain('/stimmen/karte-eingeben');
  expect(cards).not.toContain('die dazu passt');
  expect(await (await site.get('/stimmen/sortierbrett', coordinator)).text()).toContain('Noch keine Stimme');
  const findings = await (await site.get('/befunde', coordinator)).text();
  expect(findings).toContain('Noch kein Befund');
  expect(findings).toContain('/befunde/neu');
  expect(await (await site.get('/befunde', { role: 'council' })).text()).not.toContain('/befunde/neu');
});

test('Leser finden statt „0 von 0“ den Weg zur ersten Stimme', async () => {
  const answers = await (await site.get('/uk/antworten')).text();
  expect(answers).toContain('href="/uk/mitreden"');
  expect(answers).not.toContain('0 з 0');
  expect((await site.get('/uk/beleg')).status).toBe(200);
});
