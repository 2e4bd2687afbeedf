import { beforeAll, expect, test } from 'vitest';
import { type Edition, findEdition, listEditions } from '#modules/concept/index.ts';
import { approveDraft } from '#modules/concept/test-support.ts';
import { edgesOf } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listMail } from '#platform/mail/data.ts';
import { jobContext } from '#platform/testing/jobs.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { listPoints, listPointsOf } from '../point/data.ts';
import { plantDraftAndParties } from '../test-support.ts';
import { findStatementOf, listStatementsOn, updateSentTo } from './data.ts';
import { writeTo } from './invitation.verbs.ts';
import { forgetStatementMailboxes, remindOfStatements } from './jobs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const list = '/konzept/fassungen/K-2026/stellungnahmen';
let editionId: string;
let welfare: string;
let board: string;

const pdf = () =>
  new File(['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n'], 'Stellungnahme.pdf');
const page = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();
const statementOf = async (party: string) => {
  const found = await findStatementOf(site.db(), editionId, party);
  if (!found) throw new Error('no statement');
  return found;
};
const linkTo = async (mailbox: string) => {
  const mail = (await listMail(site.db())).find(({ toEmail }) => toEmail === mailbox);
  return /\/stellungnahme\/\S+/.exec(mail?.body ?? '')?.[0] ?? '';
};

beforeAll(async () => {
  site.clock.now = new Date('2026-10-23T10:00:00Z');
  await site.get('/');
  ({ editionId, welfare, board } = await inTransaction(site.db(), {}, plantDraftAndParties));
}, 60_000);

test('an empty list says why to ask and how; others than the lead unit do not get in', async () => {
  const empty = await page(list);
  expect(empty).toContain('Noch keine Stellungnahme');
  expect(empty).toContain(`${list}/einladen`);
  // Whoever has no part in it is led to what readers see of it.
  const elsewhere = await site.get(list, { role: 'mediator' });
  expect(elsewhere.headers.get('location')).toBe('/de/konzept/fassungen/K-2026/stellungnahmen');
  expect((await site.get(list, { role: 'head' })).status).toBe(200);
  expect((await site.get(`${list}/einladen`, { role: 'head' })).status).toBe(403);
  expect(await page('/konzept')).toContain('Um Stellungnahmen bitten');
});

test('REQ-B08 the office invites several at once, once each: by mail who has a mailbox, the others by letter', async () => {
  const wrong = await site.post(`${list}/einladen`, { dueOn: '2026-11-20', note: 'Bitte kurz.' }, coordinator);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Bitte kurz.');
  const sent = { partyIds: [welfare, board], dueOn: '2026-11-20', note: 'Bitte kurz.' };
  expect((await site.post(`${list}/einladen`, sent, coordinator)).status).toBe(303);
  expect((await site.post(`${list}/einladen`, sent, coordinator)).status).toBe(422);
  const { sentTo } = await statementOf(welfare);
  const mails = (await listMail(site.db())).filter(({ toEmail }) => toEmail === sentTo);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain('Bitte kurz.');
  expect(mails[0]?.body).toContain('20. November 2026');
  expect(await statementOf(board)).toMatchObject({ sentTo: null, dueOn: '2026-11-20' });
  expect((await listStatementsOn(site.db(), editionId)).length).toBe(2);
});

test('whoever has not answered a week before the deadline is reminded once, with phone and unit of the office', async () => {
  for (const day of ['2026-11-12', '2026-11-13', '2026-11-16'])
    await remindOfStatements.run(jobContext(site.db(), new Date(`${day}T06:00:00Z`)), {});
  const { remindedOn, sentTo } = await statementOf(welfare);
  expect(remindedOn).toBe('2026-11-13');
  const mails = (await listMail(site.db())).filter(({ toEmail }) => toEmail === sentTo);
  expect(mails).toHaveLength(2);
  expect(mails.some(({ subject }) => subject === 'Erinnerung: Stellungnahme bis 20. November 2026')).toBe(true);
  expect(mails.every(({ body }) => /Vielen Dank\nLeitstelle Integration\nTelefon 06999 1234/.test(body))).toBe(true);
});

test('a body reads the draft and writes over its link, as often as it likes, without account; a forged link is none', async () => {
  const link = await linkTo((await statementOf(welfare)).sentTo ?? '');
  const html = await (await site.get(link)).text();
  expect(html).toContain('Rückmeldung zu jeder Stimme');
  expect(html).toContain('20. November 2026');
  expect((await site.get(`${link}x`)).status).toBe(404);
  const empty = await site.post(link, { text: '' });
  expect(empty.status).toBe(422);
  const wrongFile = new File(['nur Text'], 'Stellungnahme.pdf');
  const wrong = await site.post(link, { text: 'Bleibt stehen.', file: wrongFile });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Bleibt stehen.');
  expect((await site.post(`${link}/absage`, {})).status).toBe(303);
  expect(await statementOf(welfare)).toMatchObject({ declinedOn: '2026-10-23', receivedOn: null });
  expect((await site.post(link, { text: 'Mehr Plätze!', file: pdf() })).status).toBe(303);
  expect((await site.post(link, { text: 'Mehr Plätze! Weniger Formulare.', mayBeNamed: 'ja' })).status).toBe(303);
  const given = await statementOf(welfare);
  expect(given).toMatchObject({ receivedBy: 'link', declinedOn: null, mayBeNamed: true });
  expect((await site.get(`${link}/datei`)).headers.get('content-type')).toBe('application/pdf');
  expect((await site.get(`/stellungnahmen/${given.code}/datei`, coordinator)).status).toBe(200);
});

test('after the last day the link only shows; the office moves the deadline with a reason', async () => {
  const link = await linkTo((await statementOf(welfare)).sentTo ?? '');
  site.clock.now = new Date('2026-11-20T22:59:00Z');
  expect((await site.post(link, { text: 'Noch am letzten Abend.', mayBeNamed: 'ja' })).status).toBe(303);
  site.clock.now = new Date('2026-11-20T23:01:00Z');
  expect((await site.post(link, { text: 'Zu spät.' })).status).toBe(422);
  site.clock.now = storyNow;
  expect(await page('/heute')).toMatch(/Stellungnahme fehlt: .* Die Frist war vor 2 Tagen/);
  const { code } = await statementOf(board);
  const again = { dueOn: '2026-12-10', reason: '' };
  expect((await site.post(`/stellungnahmen/${code}/frist`, again, coordinator)).status).toBe(422);
});

test('what came on paper after the deadline is taken with a reason', async () => {
  const sent = {
    ...{ partyId: board, receivedOn: '2026-11-22', receivedBy: 'paper', text: 'Der Beirat stimmt zu.' },
    ...{ mayBeNamed: 'ja', lateReason: '' },
  };
  const late = await site.post(`${list}/eintragen`, sent, coordinator);
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('Der Beirat stimmt zu.');
  const taken = await site.post(`${list}/eintragen`, { ...sent, lateReason: 'Sitzung am 21.11.' }, coordinator);
  expect(taken.status).toBe(303);
  expect(await statementOf(board)).toMatchObject({ receivedBy: 'paper', lateReason: 'Sitzung am 21.11.' });
});

test('what has come is due from that day on: to be split within a week, to be answered within two', async () => {
  const { code } = await statementOf(board);
  const before = await page('/heute/alles');
  expect(before).toMatch(/Stellungnahme aufteilen: .*29\.11\.2026/s);
  expect(before).toContain(`href="/stellungnahmen/${code}"`);
  expect(before).not.toContain('ohne Antwort');
});

test('REQ-B08 statements are split into points; equal ones are answered once, and a double click makes one', async () => {
  const measure = await site.db().selectFrom('concept.measure').select('id').executeTakeFirstOrThrow();
  for (const party of [welfare, board]) {
    const address = `/stellungnahmen/${(await statementOf(party)).code}`;
    const fields = formOf(await page(address), `${address}/punkte`);
    const sent = { ...fields, text: 'Mehr Plätze', aboutId: measure.id };
    for (let click = 0; click < 2; click += 1)
      expect((await site.post(`${address}/punkte`, sent, coordinator)).status).toBe(303);
  }
  const points = await listPoints(site.db(), editionId);
  expect(points).toHaveLength(2);
  expect(new Set(points.map(({ groupId }) => groupId)).size).toBe(1);
  const [first] = points;
  const address = `/stellungnahmen/${first?.statementCode}/punkte/${first?.id}`;
  const wrong = await site.post(`${address}/antwort`, { verdict: 'partly', reason: '' }, coordinator);
  expect(wrong.status).toBe(422);
  const publication = `/stellungnahmen/${(await statementOf(welfare)).code}/veroeffentlichung`;
  expect((await site.post(publication, {}, coordinator)).status).toBe(422);
  const answer = { verdict: 'partly', reason: 'Zehn statt zwanzig.' };
  expect((await site.post(`${address}/antwort`, answer, coordinator)).status).toBe(303);
  expect(await page(`${list}/punkte`)).toContain('2 von 2 Punkten beantwortet');
  expect(await page(`${list}/punkte?zeigen=offen`)).toContain('Kein Punkt mit diesem Stand');
});

test('points in other words are put together by hand and taken out again; two answers are never put together', async () => {
  const address = `/stellungnahmen/${(await statementOf(welfare)).code}`;
  const fields = formOf(await page(`${address}?formular=punkt`), `${address}/punkte`);
  await site.post(`${address}/punkte`, { ...fields, text: 'Weniger Formulare', aboutId: '' }, coordinator);
  const points = await listPoints(site.db(), editionId);
  const added = points.find(({ text }) => text === 'Weniger Formulare');
  const groups = [...new Set(points.map(({ groupId }) => groupId))];
  expect(await page(address)).toContain('1 von 2 Punkten beantwortet');
  expect((await site.post(`${list}/punkte`, { group: groups.slice(0, 1) }, coordinator)).status).toBe(422);
  expect((await site.post(`${list}/punkte`, { group: groups }, coordinator)).status).toBe(303);
  expect(await page(`${list}/punkte`)).toContain('3 von 3 Punkten beantwortet');
  const point = `${address}/punkte/${added?.id}`;
  expect(await page(point)).toContain('Gilt für 3 gleiche Punkte.');
  expect((await site.post(`${point}/herausloesen`, {}, coordinator)).status).toBe(303);
  await site.post(`${point}/antwort`, { verdict: 'not', reason: 'Das Land gibt sie vor.' }, coordinator);
  const own = (await listPoints(site.db(), editionId)).find(({ id }) => id === added?.id);
  expect(own?.answer).toMatchObject({ verdict: 'not', reason: 'Das Land gibt sie vor.' });
  expect(
    (await site.post(`${list}/punkte`, { group: [own?.groupId ?? '', groups[0] ?? ''] }, coordinator)).status,
  ).toBe(422);
});

test('before the answers are published nobody outside reads them; afterwards the body does, and readers if it agreed', async () => {
  const { code, sentTo, id } = await statementOf(welfare);
  const link = await linkTo(sentTo ?? '');
  expect(await (await site.get(link)).text()).not.toContain('Zehn statt zwanzig.');
  expect((await site.post(`/stellungnahmen/${code}/veroeffentlichung`, {}, coordinator)).status).toBe(303);
  expect(await (await site.get(link)).text()).toContain('Zehn statt zwanzig.');
  expect((await site.get('/de/konzept/fassungen/K-2026/stellungnahmen')).status).toBe(404);
  const edges = await edgesOf(site.db(), { kind: 'statement', id });
  expect(edges.map(({ type }) => type).sort()).toEqual(['answers', 'answers', 'became']);
  const address = `/stellungnahmen/${code}/punkte/${(await listPointsOf(site.db(), id))[0]?.id}`;
  expect((await site.post(`${address}/antwort`, { verdict: 'not', reason: 'Doch.' }, coordinator)).status).toBe(422);
});

test('laying the draft before the council while something is open takes a tick and a reason', async () => {
  const other = await site.db().selectFrom('directory.organisation').select('id').where('id', '<>', welfare).limit(1);
  const { id } = await other.executeTakeFirstOrThrow();
  await site.post(`${list}/einladen`, { partyIds: [id], dueOn: '2026-12-20' }, coordinator);
  await inTransaction(site.db(), {}, async (db) => approveDraft(db, (await findEdition(db, 'K-2026')) as Edition));
  const move = '/konzept/fassungen/K-2026/stand';
  const silent = await site.post(move, { state: 'approval' }, coordinator);
  expect(silent.status).toBe(422);
  expect(await silent.text()).toContain('Eine eingeladene Stelle hat noch Zeit');
  const knowing = { state: 'approval', isAware: 'ja', reason: 'Die Sitzung lässt sich nicht verschieben.' };
  expect((await site.post(move, knowing, coordinator)).status).toBe(303);
});

test('REQ-B08 REQ-D18 readers see points and answers of those who agreed, and which board was heard', async () => {
  const html = await (await site.get('/de/konzept/fassungen/K-2026/stellungnahmen')).text();
  expect(html).toContain('Zehn statt zwanzig.');
  expect(html).toContain('teilweise übernommen');
  expect(html).not.toContain('Der Beirat stimmt zu.');
  expect((await site.get('/ar/konzept/fassungen/K-2026/stellungnahmen')).status).toBe(200);
  expect(await (await site.get('/de/konzept?fassung=K-2026')).text()).toContain('gehört am 22. November 2026');
});

test('a publication is taken back with a reason: readers see nothing of it any more, and the answer can change', async () => {
  const { code } = await statementOf(welfare);
  const publication = `/stellungnahmen/${code}/veroeffentlichung`;
  expect((await site.post(publication, { _method: 'delete', reason: '' }, coordinator)).status).toBe(422);
  expect((await site.post(publication, { _method: 'delete', reason: 'Versehen' }, coordinator)).status).toBe(303);
  const html = await (await site.get('/de/konzept/fassungen/K-2026/stellungnahmen')).text();
  expect(html).not.toContain('Zehn statt zwanzig.');
  const edges = await edgesOf(site.db(), { kind: 'statement', id: (await statementOf(welfare)).id });
  expect(edges.every(({ state }) => state === 'withdrawn')).toBe(true);
});

test('a link opens nothing once its mailbox was corrected; the next mail goes to the right one with a link of its own', async () => {
  const { id, sentTo, party } = await statementOf(welfare);
  const old = await linkTo(sentTo ?? '');
  const give = (mailbox: string) =>
    site.db().updateTable('directory.organisation').set({ mailbox }).where('id', '=', party.id).execute();
  await give('richtig@verband.example');
  expect([(await site.get(old)).status, (await site.post(old, { text: 'Fremd' })).status]).toEqual([410, 410]);
  const ended = await (await site.get(old)).text();
  expect(ended).toContain('Dieser Link gilt nicht mehr');
  // Whoever holds it is told where to ask, and nothing of what they could read there.
  for (const words of [party.name, 'richtig@verband.example', 'Stellungnahme abgeben'])
    expect(ended, words).not.toContain(words);
  expect((await site.get(`${old}/datei`)).status).toBe(410);
  const link = { secrets: testSecrets, county: { slug: 'musterau', name: 'Kreis Musterau' }, origin: '' };
  const edition = (await listEditions(site.db())).find((one) => one.id === editionId);
  if (!edition) throw new Error('no edition');
  const about = { statement: await statementOf(welfare), edition, link, kind: 'reminder', note: '' } as const;
  await writeTo(site.db(), site.clock.now, about);
  expect((await statementOf(welfare)).sentTo).toBe('richtig@verband.example');
  expect([(await site.get(await linkTo('richtig@verband.example'))).status, (await site.get(old)).status]).toEqual([
    200, 410,
  ]);
  await give(sentTo ?? '');
  await updateSentTo(site.db(), id, sentTo ?? '');
});

test('the office ends a link by hand with a reason that whoever opens it reads, and nobody else may', async () => {
  const { code, sentTo, party, text } = await statementOf(welfare);
  const [address, link] = [`/stellungnahmen/${code}/link`, await linkTo(sentTo ?? '')];
  const sent = { reason: 'Ansprechpartner gewechselt' };
  for (const role of ['head', 'mediator'] as const)
    expect((await site.post(address, sent, { role })).status, role).toBe(403);
  expect((await site.post(address, { reason: ' ' }, coordinator)).status).toBe(422);
  expect((await site.get(link)).status).toBe(200);
  expect((await site.post(address, sent, coordinator)).status).toBe(303);
  const ended = await site.get(link);
  expect([ended.status, (await site.post(link, { text: 'Doch noch' })).status]).toEqual([410, 410]);
  expect((await site.get(`${link}/datei`)).status).toBe(410);
  const html = await ended.text();
  expect([html.includes('Ansprechpartner gewechselt'), html.includes(party.name)]).toEqual([true, false]);
  expect((await statementOf(welfare)).text).toBe(text);
  expect(await page(`/stellungnahmen/${code}`)).toMatch(/Link beendet am .*Ansprechpartner gewechselt/s);
  expect((await site.post(address, sent, coordinator)).status).toBe(422);
  // Opened again, it opens as before; that, too, is the office's alone.
  const again = { _method: 'delete', reason: 'Bleibt doch' };
  expect((await site.post(address, again, { role: 'head' })).status).toBe(403);
  expect((await site.post(address, again, coordinator)).status).toBe(303);
  expect((await site.get(link)).status).toBe(200);
  expect(await page(`/stellungnahmen/${code}`)).toMatch(/Link wieder geöffnet.*Link beendet/s);
});

test('once the draft lies before the council nobody is reminded, and mailboxes are forgotten after a year', async () => {
  const open = (await listStatementsOn(site.db(), editionId)).find(({ receivedOn }) => receivedOn === null);
  await remindOfStatements.run(jobContext(site.db(), new Date('2026-12-14T06:00:00Z')), {});
  expect((await statementOf(open?.party.id ?? '')).remindedOn).toBeNull();
  await forgetStatementMailboxes.run(jobContext(site.db(), new Date('2027-11-22T03:00:00Z')), {});
  const kept = (await listStatementsOn(site.db(), editionId)).filter(({ sentTo }) => sentTo !== null);
  expect(kept.map(({ id }) => id)).toEqual([open?.id]);
});

test('an invitation that was a mistake is taken back with a reason, and its link opens nothing', async () => {
  const open = (await listStatementsOn(site.db(), editionId)).find(({ receivedOn }) => receivedOn === null);
  const address = `/stellungnahmen/${open?.code}/einladung`;
  const link = await linkTo(open?.sentTo ?? '');
  expect((await site.post(address, { _method: 'delete', reason: '' }, coordinator)).status).toBe(422);
  expect((await site.get(link)).status).toBe(200);
  expect((await site.post(address, { _method: 'delete', reason: 'Doppelt' }, coordinator)).status).toBe(303);
  expect((await site.get(link)).status).toBe(410);
  expect(await (await site.get(link)).text()).not.toContain('Doppelt');
});
