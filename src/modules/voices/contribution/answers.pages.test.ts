import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { type FateInput, noFate } from '../fate/rules.ts';
import { answerContribution, giveFate } from '../fate/verbs.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { findCardByCode } from './data.ts';
import { reviewContribution } from './verbs.ts';

const site = useSite();
const staff = { kind: 'system', name: 'Moderation' } as const;
const refused: FateInput = { ...noFate, kind: 'not-pursued', reason: 'Keine dauerhafte Finanzierung.' };

test('die Seite einer abgelehnten Karte sagt zuerst ihre Worte, das Nein und den Grund, auch auf Arabisch', async () => {
  const { code } = await speak(site.db(), await openRoom(site.db(), 'N1'), 'Eine Stelle für drei Gemeinden.');
  const card = async () => {
    const found = await findCardByCode(site.db(), code);
    if (!found) throw new Error(code);
    return found;
  };
  for (const state of ['checked', 'public'] as const) {
    await reviewContribution(site.db(), staff, voicesMoment, await card(), state, '');
  }
  await giveFate(site.db(), staff, voicesMoment, await card(), refused, { changeReason: '' });
  await answerContribution(site.db(), staff, voicesMoment, await card(), 'Der Kreistag hat dagegen entschieden.');
  const page = await (await site.get(`/de/faden/contribution/${code}`)).text();
  const at = [
    'Eine Stelle für drei Gemeinden.',
    'Nein, mit Grund',
    'Der Kreistag hat dagegen entschieden.',
    'id="woher"',
  ];
  const places = at.map((words) => page.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(await (await site.get(`/ar/faden/contribution/${code}`)).text()).toContain('لا، مع السبب');
});

test('was die Zahl mitzählt und die Liste nicht zeigen darf, wird gesagt', async () => {
  const room = await openRoom(site.db(), 'N2');
  const { code } = await speak(site.db(), room, 'Noch liest das jemand.');
  const page = async (query = '') => (await site.get(`/de/antworten${query}`)).text();
  expect(await page()).toContain('Eine weitere Karte ist mitgezählt');
  expect(await page('?raum=N2')).not.toContain('mitgezählt');
  const card = await findCardByCode(site.db(), code);
  if (!card) throw new Error(code);
  await reviewContribution(site.db(), staff, voicesMoment, card, 'checked', '');
  await reviewContribution(site.db(), staff, voicesMoment, { ...card, state: 'checked' }, 'public', '');
  // Another address: the first one is kept for a minute, and no request has changed anything.
  expect(await page('?ab=1')).not.toContain('mitgezählt');
});
