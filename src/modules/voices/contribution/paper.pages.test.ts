import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { openRoom } from '../test-support.ts';
import { findCardByCode } from './data.ts';
import { canCorrect } from './rules.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const address = '/stimmen/karte-eingeben';

async function entered(fields: Record<string, string>) {
  const room = await openRoom(site.db(), `P${Object.keys(fields).length}`);
  const form = formOf(await (await site.get(address, coordinator)).text(), address);
  const card = { occasionId: room.id, kind: 'idea', text: 'Mehr Busse am Sonntag', language: 'de', ...fields };
  return site.post(address, { ...form, ...card }, coordinator);
}

async function cardOf(answer: Response) {
  const [, code = ''] = /(C-\d+)/.exec(await answer.text()) ?? [];
  return findCardByCode(site.db(), code);
}

test('a paper card keeps its dots, and in which language it was said where others wrote it down', async () => {
  const card = await cardOf(await entered({ votes: '7', originalLanguage: 'ar' }));
  expect(card).toMatchObject({ text: 'Mehr Busse am Sonntag', votes: 7, originalLanguage: 'ar' });
  expect(await (await site.get(`/stimmen/${card?.code}`, coordinator)).text()).toContain('Gesagt auf: ');
});

test('without dots it has none, and what was said in the language of the card was carried over by nobody', async () => {
  expect(await cardOf(await entered({ originalLanguage: 'de' }))).toMatchObject({ votes: 0, originalLanguage: null });
});

test('wrong dots come back with everything that was written', async () => {
  const answer = await entered({ votes: 'viele', originalLanguage: 'uk', translation: 'x' });
  const html = await answer.text();
  expect([answer.status, html.includes('Mehr Busse am Sonntag'), html.includes('value="viele"')]).toEqual([
    422,
    true,
    true,
  ]);
});

test('a slip in what was carried over of a paper card is put right; its words stay, and the history tells no place', async () => {
  const card = await cardOf(await entered({ votes: '7', headCount: '2', mode: 'summarised', translation: 'x' }));
  const at = `/stimmen/${card?.code}`;
  const form = formOf(await (await site.get(`${at}?formular=angaben`, coordinator)).text(), `${at}/angaben`);
  const right = { ...form, kind: 'works-well', votes: '12', speakerGroup: 'hauptamt_kreis' };
  expect((await site.post(`${at}/angaben`, { ...right, votes: 'viele' }, coordinator)).status).toBe(422);
  const nowhere = { ...right, municipalityId: crypto.randomUUID() };
  expect((await site.post(`${at}/angaben`, nowhere, coordinator)).status).toBe(422);
  expect((await site.post(`${at}/angaben`, right, { role: 'head' })).status).toBe(403);
  expect((await site.post(`${at}/angaben`, right, coordinator)).status).toBe(303);
  expect(await findCardByCode(site.db(), card?.code ?? '')).toMatchObject({
    ...{ text: 'Mehr Busse am Sonntag', kind: 'works-well', votes: 12, headCount: 2, speakerGroup: 'hauptamt_kreis' },
  });
  const [entry] = await listHistory(site.db(), { kind: 'contribution', id: card?.id ?? '' });
  expect([entry?.action, JSON.stringify(entry?.changes).includes('hauptamt_kreis')]).toEqual(['changed', false]);
});

test('what a guest said of themselves is changed by nobody', () => {
  const facts = {
    kind: 'idea',
    mode: 'verbatim',
    municipalityId: null,
    speakerGroup: null,
    headCount: 1,
    votes: 0,
  } as const;
  expect(canCorrect({ source: 'guest' }, facts, [])).toMatchObject({ ok: false });
  expect(canCorrect({ source: 'staff' }, facts, [])).toEqual({ ok: true });
});
