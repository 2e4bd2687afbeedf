import { expect, test } from 'vitest';
import { storyNow, useSite } from '../../../../test/site.ts';
import { insertDoubts } from './meaning.data.ts';

const site = useSite();
const all = async (role: 'coordinator' | 'head') => (await site.get('/heute/alles', { role })).text();

test('REQ-A10 what an import left open is due for whoever imports lists, until it is settled', async () => {
  expect(await all('coordinator')).not.toContain('beim Einspielen offen geblieben');
  const offer = { kind: 'offer', id: crypto.randomUUID(), code: 'O-001', editionCode: null } as const;
  const problem = { field: 'cost', key: 'intake.problem.unreadable', value: 'mal so' };
  await insertDoubts(site.db(), storyNow, offer, [problem as Parameters<typeof insertDoubts>[3][number]]);
  const page = await all('coordinator');
  expect(page).toContain('Eine Angabe ist beim Einspielen offen geblieben');
  expect(page).toContain('/einspielen/offen');
  expect(await all('head')).not.toContain('beim Einspielen offen geblieben');
});
