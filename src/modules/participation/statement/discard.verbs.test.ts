import { beforeAll, expect, test } from 'vitest';
import { findEdition } from '#modules/concept/index.ts';
import { plantDraft, plantMeasure } from '#modules/concept/test-support.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listMail } from '#platform/mail/data.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findStatementOf, listStatementsOn } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const edition = '/konzept/fassungen/K-2026';
const list = `${edition}/stellungnahmen`;
let editionId: string;
let welfare: string;
let board: string;

const page = async (path: string) => (await site.get(path, coordinator)).text();
const nodesOf = async () =>
  site
    .db()
    .selectFrom('thread.node')
    .select(['kind', 'is_public', 'tombstone_reason'])
    .where('kind', 'in', ['statement', 'answer'])
    .orderBy('kind')
    .execute();

beforeAll(async () => {
  await site.get('/');
  await inTransaction(site.db(), {}, async (db) => {
    await loadDemoDirectory(db);
    const planted = await plantDraft(db);
    const unit = await db.selectFrom('directory.unit').select('id').executeTakeFirstOrThrow();
    await plantMeasure(db, planted.goal, { leadId: unit.id });
    editionId = planted.edition.id;
    const sort = db.selectFrom('directory.organisation').select('id').where('category', '=', 'welfare');
    welfare = (await sort.where('mailbox', '<>', '').executeTakeFirstOrThrow()).id;
    const advisory = db.selectFrom('directory.body').select('id').where('type', '=', 'advisory');
    board = (await advisory.executeTakeFirstOrThrow()).id;
  });
  await site.post(`${list}/einladen`, { partyIds: [welfare, board], dueOn: '2026-12-20', note: '' }, coordinator);
}, 60_000);

test('a statement whose answers were published while its edition was a draft becomes public with the edition, and goes back with it', async () => {
  const sent = { partyId: board, receivedOn: '2026-11-22', receivedBy: 'paper', text: 'Mehr Plätze', mayBeNamed: 'ja' };
  expect((await site.post(`${list}/eintragen`, { ...sent, lateReason: '' }, coordinator)).status).toBe(303);
  const at = `/stellungnahmen/${(await findStatementOf(site.db(), editionId, board))?.code}`;
  const fields = formOf(await page(at), `${at}/punkte`);
  await site.post(`${at}/punkte`, { ...fields, text: 'Mehr Plätze', aboutId: '' }, coordinator);
  const point = await site.db().selectFrom('participation.point').select('id').executeTakeFirstOrThrow();
  await site.post(`${at}/punkte/${point.id}/antwort`, { verdict: 'taken', reason: 'Ja.' }, coordinator);
  expect((await site.post(`${at}/veroeffentlichung`, {}, coordinator)).status).toBe(303);
  const publicity = async () => (await nodesOf()).map(({ kind, is_public }) => [kind, is_public]);
  const move = (state: string) => site.post(`${edition}/stand`, { state, reason: '' }, coordinator);
  expect(await publicity()).toEqual([
    ['answer', false],
    ['statement', false],
  ]);
  expect((await move('participation')).status).toBe(303);
  expect(await publicity()).toEqual([
    ['answer', true],
    ['statement', true],
  ]);
});

test('a draft with invitations is thrown away knowingly only: the page says who is asked, and they are told why', async () => {
  // Only what was never public can go: the state before this county opened its draft.
  await site.db().deleteFrom('participation.period').execute();
  await site.db().deleteFrom('concept.edition_state').where('state', '=', 'participation').execute();
  const at = `${edition}/verwerfen`;
  const asked = await page(at);
  expect(asked).toContain('Eine Stelle ist per Mail um eine Stellungnahme gebeten');
  expect(asked).toContain('Eine Stelle ist per Brief um eine Stellungnahme gebeten');
  expect(asked).toContain('Eine Stellungnahme ist schon da');
  const silent = await site.post(at, { reason: 'Neuer Anlauf im Frühjahr.' }, coordinator);
  const text = await silent.text();
  expect([silent.status, text.includes('f-isAware-error'), text.includes('Neuer Anlauf im Frühjahr.')]).toEqual([
    422,
    true,
    true,
  ]);
  expect(await listStatementsOn(site.db(), editionId)).toHaveLength(2);
  const sent = await site.post(at, { reason: 'Neuer Anlauf im Frühjahr.', isAware: 'on' }, coordinator);
  expect([sent.status, await findEdition(site.db(), 'K-2026')]).toEqual([303, undefined]);
  expect(await listStatementsOn(site.db(), editionId)).toEqual([]);
  const again = await site.post(at, { reason: 'Neuer Anlauf im Frühjahr.', isAware: 'on' }, coordinator);
  expect([again.status, again.headers.get('location')]).toEqual([303, sent.headers.get('location')]);
  const told = (await listMail(site.db())).filter(({ subject }) =>
    subject.startsWith('Keine Stellungnahme mehr nötig'),
  );
  expect(told.map(({ body }) => body.includes('Der Grund: Neuer Anlauf im Frühjahr.'))).toEqual([true]);
  expect((await nodesOf()).map(({ tombstone_reason: reason }) => reason)).toEqual([
    'Neuer Anlauf im Frühjahr.',
    'Neuer Anlauf im Frühjahr.',
  ]);
});
