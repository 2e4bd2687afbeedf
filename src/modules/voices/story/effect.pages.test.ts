import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { findCardByCode } from '../contribution/data.ts';
import { openRoom, speak } from '../test-support.ts';
import { countEffectAnswers } from './effect.data.ts';

const site = useSite();

test('wer einen Beleg hat, sagt mit einem Tipp, ob es besser wurde; die neueste Antwort zählt einmal', async () => {
  const { receipt, code } = await speak(site.db(), await openRoom(site.db(), 'E1'), 'Mehr Kurse am Abend.');
  const card = await findCardByCode(site.db(), code);
  for (const answer of ['worse', 'better']) {
    expect((await site.post('/ar/beleg/wirkung', { code: receipt, answer })).status).toBe(200);
  }
  const counts = await countEffectAnswers(site.db(), [card?.id ?? '']);
  expect(counts).toEqual({ better: 1, same: 0, worse: 0, unknown: 0 });
});

test('ein falscher Code und eine erfundene Antwort zählen nicht', async () => {
  const { receipt, code } = await speak(site.db(), await openRoom(site.db(), 'E2'), 'Mehr Licht.');
  const card = await findCardByCode(site.db(), code);
  const wrong = await site.post('/de/beleg/wirkung', { code: 'ABCD-EFG-HJK', answer: 'better' });
  const invented = await site.post('/de/beleg/wirkung', { code: receipt, answer: 'wonderful' });
  expect([wrong.status, invented.status]).toEqual([303, 303]);
  expect(await countEffectAnswers(site.db(), [card?.id ?? ''])).toMatchObject({ better: 0 });
});
