import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { loadMusterau } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const read = async (path: string) => (await site.get(path, coordinator)).text();

beforeAll(async () => inTransaction(site.db(), {}, (db) => loadMusterau(db)), 120_000);

test('abgeschlossen bietet eine Konferenz weder Räume noch Rollen an, die sie nicht mehr nimmt, und sagt es', async () => {
  expect(await read('/konferenzen/3')).not.toContain('/konferenzen/3/raeume/neu');
  const roles = await read('/konferenzen/3/rollen');
  expect(roles).not.toContain('action="/konferenzen/3/rollen"');
  expect(roles).toContain('Die Konferenz ist abgeschlossen.');
});

test('was jemand noch ausfüllte, während sie abgeschlossen wurde, bleibt stehen', async () => {
  const late = { id: crypto.randomUUID(), title: 'Wer begrüßt am Eingang?' };
  const refused = await site.post('/konferenzen/3/rollen', late, coordinator);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(late.title)]);
});

test('eine geplante bietet beides an', async () => {
  const planned = { id: crypto.randomUUID(), start: 'blank', number: '9', title: 'Konferenz', heldOn: '2026-12-22' };
  expect((await site.post('/konferenzen/neu', planned, coordinator)).status).toBe(303);
  expect(await read('/konferenzen/9')).toContain('/konferenzen/9/raeume/neu');
  expect(await read('/konferenzen/9/rollen')).toContain('action="/konferenzen/9/rollen"');
});
