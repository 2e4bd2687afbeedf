import { beforeAll, expect, test } from 'vitest';
import type { Edition, Goal } from '#modules/concept/index.ts';
import { approveDraft, plantDraft, plantMeasure } from '#modules/concept/test-support.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let measure: { id: string; code: string; title: string };
let board: string;
let draft: Edition;
let goal: Goal;

beforeAll(async () => {
  await site.get('/');
  await inTransaction(site.db(), {}, async (db) => {
    await loadDemoDirectory(db);
    const planted = await plantDraft(db);
    ({ edition: draft, goal } = planted);
    const unit = await db.selectFrom('directory.unit').select('id').executeTakeFirstOrThrow();
    await plantMeasure(db, goal, { leadId: unit.id });
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

test('once the edition is no draft any more, no point was taken over that changed nothing', async () => {
  const page = async (path: string) => (await site.get(path, coordinator)).text();
  const list = '/konzept/fassungen/K-2026/stellungnahmen';
  const bodies = site.db().selectFrom('directory.body').select('id').where('id', '!=', board);
  const partyId = (await bodies.executeTakeFirstOrThrow()).id;
  const sent = { partyId, receivedOn: '2026-11-22', receivedBy: 'paper', text: 'Kürzen', mayBeNamed: 'ja' };
  const recorded = await site.post(`${list}/eintragen`, { ...sent, lateReason: '' }, coordinator);
  expect(recorded.status).toBe(303);
  const statements = site.db().selectFrom('participation.statement').select('code').where('party_id', '=', partyId);
  const { code } = await statements.executeTakeFirstOrThrow();
  const at = `/stellungnahmen/${code}`;
  const { id: aboutId } = await inTransaction(site.db(), {}, async (db) => {
    const unit = await db.selectFrom('directory.unit').select('id').executeTakeFirstOrThrow();
    return plantMeasure(db, goal, { leadId: unit.id });
  });
  const fields = formOf(await page(at), `${at}/punkte`);
  await site.post(`${at}/punkte`, { ...fields, text: 'Anders nennen', aboutId }, coordinator);
  const points = site.db().selectFrom('participation.point').select('id').where('body', '=', 'Anders nennen');
  const { id } = await points.executeTakeFirstOrThrow();
  expect(await page(`${at}/punkte/${id}`)).toContain('value="taken"');
  await inTransaction(site.db(), {}, (db) => approveDraft(db, draft));
  const more = { state: 'approval', isAware: 'on', reason: 'Die Sitzung ist morgen.' };
  expect((await site.post('/konzept/fassungen/K-2026/stand', more, coordinator)).status).toBe(303);
  const html = await page(`${at}/punkte/${id}`);
  expect([html.includes('value="taken"'), html.includes('value="not"')]).toEqual([false, true]);
  const answer = { ...formOf(html, `${at}/punkte/${id}/antwort`), verdict: 'taken', reason: 'Ist drin.' };
  const refused = await site.post(`${at}/punkte/${id}/antwort`, answer, coordinator);
  const text = asRead(await refused.text());
  expect([refused.status, text.includes('wäre nicht wahr'), text.includes('Ist drin.')]).toEqual([422, true, true]);
});
