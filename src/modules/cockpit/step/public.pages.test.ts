import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();

test('a county that has just become public does not lose its first steps: what is left stands below what is due', async () => {
  const page = await (await site.get('/heute', { role: 'coordinator' })).text();
  expect(page).toMatch(/Drei Dinge brauchen Sie jetzt.*Impressum: Angaben fehlen.*Erste Schritte: \d+ von 1\d/s);
});

test('whoever has no part in setting it up reads that nothing needs them', async () => {
  const page = await (await site.get('/heute', { role: 'head' })).text();
  expect(page).toContain('Heute braucht Sie nichts');
  expect(page).not.toContain('Erste Schritte');
});
