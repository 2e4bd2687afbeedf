import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('while a county has no topics, the words of a list say that they come first, and where', async () => {
  const list = 'Titel;Träger;Thema\nNähtreff;Frauencafé;Handarbeit\nLesekreis;Frauencafé;Sprache\n';
  const file = new File([list], 'angebote.csv', { type: 'text/csv' });
  const sent = await site.post('/einspielen', { id: crypto.randomUUID(), kind: 'offer', file }, coordinator);
  const id = /einspielen\/([0-9a-f-]{36})/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
  const words = await (await site.get(`/einspielen/${id}/woerter`, coordinator)).text();
  expect(words).toContain('Handarbeit');
  expect(words).toMatch(/noch keine Themen[\s\S]*href="\/themen"/);
});

test('what words mean stands in the history of the list, and not where nothing was decided anew', async () => {
  const list = 'Name;Art\nNähtreff;Zirkus\nLesekreis;Verein\n';
  const file = new File([list], 'akteure.csv', { type: 'text/csv' });
  const sent = await site.post('/einspielen', { id: crypto.randomUUID(), kind: 'organisation', file }, coordinator);
  const id = /einspielen\/([0-9a-f-]{36})/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
  const address = `/einspielen/${id}/woerter`;
  const explain = (meaning: string) => site.post(address, { word0: meaning }, coordinator);
  const decisions = async () =>
    (await listHistory(site.db(), { kind: 'import', id })).flatMap(({ action, changes }) =>
      action === 'words-explained' ? [changes] : [],
    );
  expect((await site.post(address, { word0: 'leer' }, { role: 'head' })).status).toBe(403);
  expect(await decisions()).toEqual([]);
  expect((await explain('leer')).status).toBe(303);
  expect(await decisions()).toEqual([{ words: { from: null, to: 1 } }]);
  expect((await explain('leer')).status).toBe(303);
  expect(await decisions()).toHaveLength(1);
  expect((await explain('')).status).toBe(303);
  expect(await decisions()).toHaveLength(2);
});
