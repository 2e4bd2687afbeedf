import { expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { listCards } from './list.data.ts';

const site = useSite();

test('REQ-E15: eine Karte, die von einem Angebot kam, nennt es am Arbeitsplatz, und das Angebot zeigt die Karte', async () => {
  const db = site.db();
  await inTransaction(db, {}, async (open) => void (await loadDemoDirectory(open)));
  const sent = await site.post('/de/mitreden/IDEEN', {
    id: crypto.randomUUID(),
    kind: 'works-well',
    text: 'Der Kurs ist gut',
    language: 'de',
    about: 'O-002',
  });
  expect(sent.status).toBe(200);
  const [own] = await listCards(db, { words: 'Der Kurs ist gut' });
  const desk = await (await site.get(`/stimmen/${own?.code}`, { role: 'coordinator' })).text();
  expect(desk).toContain('Geht um');
  expect(desk).toContain('/angebote/O-002');
  const offer = await (await site.get('/angebote/O-002', { role: 'coordinator' })).text();
  expect(offer).toContain(`/stimmen/${own?.code}`);
  const municipality = { role: 'municipality', scope: { kind: 'municipality', id: crypto.randomUUID() } } as const;
  const elsewhere = await site.get('/angebote/O-002', municipality);
  expect(await elsewhere.text()).not.toContain('Der Kurs ist gut');
  const head = await (await site.get('/angebote/O-002', { role: 'head' })).text();
  expect(head, 'who may not read cards learns how many there are, without a link to a closed door').toContain(
    'Eine Stimme spricht davon',
  );
  expect(head).not.toContain('/stimmen?zu=');
});
