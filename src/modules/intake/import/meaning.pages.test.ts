import { expect, test } from 'vitest';
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
