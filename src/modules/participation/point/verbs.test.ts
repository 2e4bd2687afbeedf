import { beforeAll, expect, test } from 'vitest';
import { plantDraft, plantMeasure } from '#modules/concept/test-support.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let measure: { id: string; code: string; title: string };
let board: string;

beforeAll(async () => {
  await site.get('/');
  await inTransaction(site.db(), {}, async (db) => {
    await loadDemoDirectory(db);
    const planted = await plantDraft(db);
    const unit = await db.selectFrom('directory.unit').select('id').executeTakeFirstOrThrow();
    await plantMeasure(db, planted.goal, { leadId: unit.id });
    measure = await db.selectFrom('concept.measure').select(['id', 'code', 'title']).executeTakeFirstOrThrow();
    board = (await db.selectFrom('directory.body').select('id').executeTakeFirstOrThrow()).id;
  });
}, 60_000);

test('a point about a measure that goes out of the draft still says what it was about, not that it is about the whole draft', async () => {
  const page = async (path: string) => (await site.get(path, coordinator)).text();
  const sent = { partyId: board, receivedOn: '2026-11-22', receivedBy: 'paper', text: 'Streichen', mayBeNamed: 'ja' };
  const list = '/konzept/fassungen/K-2026/stellungnahmen';
  expect((await site.post(`${list}/eintragen`, { ...sent, lateReason: '' }, coordinator)).status).toBe(303);
  const statement = await site.db().selectFrom('participation.statement').select('code').executeTakeFirstOrThrow();
  const at = `/stellungnahmen/${statement.code}`;
  const fields = formOf(await page(at), `${at}/punkte`);
  await site.post(`${at}/punkte`, { ...fields, text: 'Bitte streichen', aboutId: measure.id }, coordinator);
  const point = await site.db().selectFrom('participation.point').select('id').executeTakeFirstOrThrow();
  const named = `${measure.code} ${measure.title}`;
  const address = `/konzept/massnahmen/${measure.code}/herausnehmen?fassung=K-2026`;
  const answer = await site.post(address, { reason: 'Wie gewünscht' }, coordinator);
  expect(answer.status).toBe(303);
  const html = asRead(await page(`${at}/punkte/${point.id}`));
  expect(html).toContain(named);
  expect(html).toContain('steht nicht mehr im Entwurf');
});
