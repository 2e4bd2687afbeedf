import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('an unreadable amount and days the wrong way round are said at once, and nothing typed is lost', async () => {
  const fields = { title: 'Neue Zuwendung', grantedCents: '-500', startOn: '2027-12-31', endOn: '2027-01-01' };
  const answer = await site.post('/geld/neu', fields, coordinator);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('Bitte einen Betrag ohne Minus eingeben.');
  expect(html).toContain('id="f-endOn-error"');
  expect(html).toContain('value="-500"');
});

test('somebody else may not take up a grant', async () => {
  expect((await site.post('/geld/neu', { title: 'Fremd' }, { role: 'head' })).status).toBe(403);
});
