import { expect, test } from 'vitest';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { openRoom } from '../test-support.ts';
import { findCardByCode } from './data.ts';

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
