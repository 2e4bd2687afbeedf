import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const today = async (role: 'head' | 'council' | 'coordinator') => (await site.get('/heute', { role })).text();

test('the head of a public county without an imprint reads what is missing and whose work it is, not that all is well', async () => {
  const page = await today('head');
  expect(page).not.toContain('Heute braucht Sie nichts');
  expect(page).toContain('Impressum: Angaben fehlen');
  expect(page).not.toContain('href="/einstellungen/impressum"');
});

test('whoever writes it is led to its form, once; the council is asked for nothing', async () => {
  expect((await today('coordinator')).match(/<h2><a[^>]*>Impressum: Angaben fehlen/g)).toHaveLength(1);
  expect(await today('council')).not.toContain('Angaben fehlen');
});
