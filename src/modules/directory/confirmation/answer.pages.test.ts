import { beforeAll, beforeEach, expect, test } from 'vitest';
import { signLink } from '#platform/auth/signature.ts';
import { listHistory } from '#platform/history/read.ts';
import { listMail } from '#platform/mail/data.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findContactPoint } from '../contact-point/data.ts';
import { findOffer } from '../offer/data.ts';
import { findOrganisation } from '../organisation/data.ts';
import type { Organisation } from '../organisation/rules.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findUnit } from '../unit/data.ts';
import { listOpenReports, listOpenRequests, readAskingInterval } from './data.ts';
import { findParty } from './party.data.ts';
import { askParty } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const link = {
  secrets: testSecrets,
  county: { slug: 'musterau', name: 'Kreis Musterau' },
  origin: 'http://musterau.localhost',
};
beforeAll(async () => {
  await loadDemoDirectory(site.db());
  const leading = site.db().updateTable('directory.unit').set({ phone: '069 90009-100' });
  await leading.where('is_lead_unit', '=', true).execute();
});

let cafe: Organisation;
let token = '';
/** The internationales Frauencafé with two offers is asked. */
async function ask(): Promise<void> {
  const found = await findOrganisation(site.db(), 'A06');
  if (!found) throw new Error('no café');
  cafe = found;
  const party = await findParty(site.db(), cafe.id, '2026-11-22');
  if (!party) throw new Error('the café stands for nothing');
  token = await askParty(site.db(), { kind: 'system', name: 'test' }, storyNow, party, link);
}
beforeEach(async () => {
  await site.get('/de');
  await ask();
});

const keys = async () => {
  const offers = await Promise.all(['O-010', 'O-011'].map((code) => findOffer(site.db(), code)));
  return [`organisation:${cafe.id}`, ...offers.map((offer) => `offer:${offer?.id}`)];
};

test('the mail holds a link; its page needs no account and shows what the public sees', async () => {
  const [mail] = await listMail(site.db());
  expect(mail).toMatchObject({
    toEmail: 'tee@frauencafe-beispielheim.example',
    subject: 'Stimmt das noch? Internationales Frauencafé Beispielheim e. V. im Verzeichnis: Kreis Musterau',
  });
  expect(mail?.body).toContain(`http://musterau.localhost/stimmt-noch/`);
  // What it is about, who asks, and a telephone to ask back.
  for (const words of ['– Offenes Frauencafé: Mi 9.30–12 Uhr', 'Leitstelle Integration, 069 90009-100'])
    expect(mail?.body).toContain(words);
  const html = await (await site.get(`/stimmt-noch/${token}`)).text();
  for (const words of ['Offenes Frauencafé', 'Gesprächskreis Rechte und Gesundheit', 'Stimmt noch', 'Mi 9.30–12 Uhr'])
    expect(html).toContain(words);
  expect(html).not.toContain('Helferkreis');
});

test('one tap confirms everything; what was unticked stays as old as it was', async () => {
  const [organisation = '', first = ''] = await keys();
  expect((await site.post(`/stimmt-noch/${token}`, { still: [organisation, first], report: '' })).status).toBe(303);
  expect((await findOrganisation(site.db(), 'A06'))?.confirmedOn).toBe('2026-11-22');
  expect((await findOffer(site.db(), 'O-010'))?.confirmedOn).toBe('2026-11-22');
  expect((await findOffer(site.db(), 'O-011'))?.confirmedOn).toBe('2026-09-10');
  const history = await listHistory(site.db(), { kind: 'organisation', id: cafe.id });
  const confirmed = history.find(({ action }) => action === 'confirmed');
  expect(confirmed).toMatchObject({ byKind: 'link', byLabel: cafe.name });
});

test('what was unticked is said to be no longer true: it waits for the county, and the thanks do not count it as confirmed', async () => {
  const [organisation = '', first = ''] = await keys();
  await site.post(`/stimmt-noch/${token}`, { still: [organisation, first], report: '' });
  const reports = await listOpenReports(site.db());
  const said = reports.find(({ report, party }) => party?.id === cafe.id && report.startsWith('Stimmt nicht mehr'));
  expect(said?.report).toBe('Stimmt nicht mehr: Gesprächskreis Rechte und Gesundheit (O-011)');
  expect(await (await site.get('/heute', coordinator)).text()).toContain(cafe.name);
  const thanks = await (await site.get(`/stimmt-noch/${token}`)).text();
  expect(thanks.match(/nicht bestätigt, das ist gemeldet/g)).toHaveLength(1);
  await site.db().updateTable('directory.change_report').set({ handled_at: storyNow, handled_by: 'test' }).execute();
});

test('a link that was used shows its thanks and the entries; a slip is put right with it, once', async () => {
  await site.post(`/stimmt-noch/${token}`, { still: await keys(), report: '' });
  const thanks = await (await site.get(`/stimmt-noch/${token}`)).text();
  for (const words of ['Danke, das ist angekommen', '/de/angebote/O-010', 'Doch noch etwas ändern'])
    expect(thanks).toContain(words);
  expect((await site.post(`/stimmt-noch/${token}`, { still: await keys(), report: '' })).status).toBe(303);
  const reports = async () =>
    (await listOpenReports(site.db())).filter(({ report }) => report.includes('Doch alles anders'));
  for (const report of ['Doch alles anders', 'Doch alles anders', 'Und ein neuer Raum'])
    expect((await site.post(`/stimmt-noch/${token}`, { report })).status).toBe(303);
  expect((await reports()).map(({ report }) => report)).toEqual(['Doch alles anders\n\nUnd ein neuer Raum']);
});

test('a reported change confirms nothing, although every box is still ticked', async () => {
  const before = (await findOffer(site.db(), 'O-011'))?.confirmedOn;
  site.clock.now = new Date('2026-11-25T09:00:00Z');
  await site.post(`/stimmt-noch/${token}`, { still: await keys(), report: 'Der Raum ist ein anderer' });
  site.clock.now = storyNow;
  expect((await findOffer(site.db(), 'O-011'))?.confirmedOn).toBe(before);
  expect((await findOrganisation(site.db(), 'A06'))?.confirmedOn).not.toBe('2026-11-25');
  const history = await listHistory(site.db(), { kind: 'organisation', id: cafe.id });
  expect(history.some(({ action, at }) => action === 'confirmed' && at.toISOString().startsWith('2026-11-25'))).toBe(
    false,
  );
  expect((await listOpenReports(site.db())).some(({ report }) => report === 'Der Raum ist ein anderer')).toBe(true);
});

test('"has changed" goes to the lead unit, nothing is changed by itself, and is dealt with once', async () => {
  await site.post(`/stimmt-noch/${token}`, { still: [], report: 'Mittwochs jetzt erst um zehn' });
  expect((await findOffer(site.db(), 'O-010'))?.schedule).toBe('Mi 9.30–12 Uhr');
  const report = (await listOpenReports(site.db())).find((one) => one.report === 'Mittwochs jetzt erst um zehn');
  expect(await (await site.get('/bestaetigungen', coordinator)).text()).toContain('Mittwochs jetzt erst um zehn');
  expect((await site.post(`/bestaetigungen/meldungen/${report?.id}`, {}, { role: 'partner' })).status).toBe(403);
  expect((await site.post(`/bestaetigungen/meldungen/${report?.id}`, {}, coordinator)).status).toBe(303);
  expect((await site.post(`/bestaetigungen/meldungen/${report?.id}`, {}, coordinator)).status).toBe(303);
});

test('saying nothing at all, or naming a foreign offer, is refused and keeps the link open', async () => {
  const foreign = await findOffer(site.db(), 'O-014');
  expect((await site.post(`/stimmt-noch/${token}`, { still: [], report: '' })).status).toBe(422);
  expect((await site.post(`/stimmt-noch/${token}`, { still: [`offer:${foreign?.id}`], report: '' })).status).toBe(422);
  expect((await findOffer(site.db(), 'O-014'))?.confirmedOn).toBe('2024-02-12');
  expect((await site.get(`/stimmt-noch/${token}`)).status).toBe(200);
});

test('a forged link, one of another county and one for another purpose open nothing', async () => {
  const later = new Date(storyNow.getTime() + 86_400_000);
  const payload = { request: crypto.randomUUID() };
  const wrong = [
    `${token.slice(0, -3)}abc`,
    'unsinn',
    signLink(testSecrets, 'nebelfeld', 'directory.confirmation', payload, later),
    signLink(testSecrets, 'musterau', 'accounts.invitation', payload, later),
  ];
  for (const one of wrong) expect((await site.get(`/stimmt-noch/${one}`)).status).toBe(404);
});

test('an expired link says so', async () => {
  const expired = signLink(
    testSecrets,
    'musterau',
    'directory.confirmation',
    { request: crypto.randomUUID() },
    new Date(storyNow.getTime() - 1000),
  );
  const response = await site.get(`/stimmt-noch/${expired}`);
  expect(response.status).toBe(410);
  expect(await response.text()).toContain('Dieser Link ist abgelaufen');
});

test('several organisations are asked from the list, each at most once in two weeks', async () => {
  const helpers = await findOrganisation(site.db(), 'A08');
  const library = await findOrganisation(site.db(), 'A16');
  const before = (await listOpenRequests(site.db())).length;
  expect(
    (await site.post('/bestaetigungen', { id: [helpers?.id ?? '', library?.id ?? ''] }, { role: 'head' })).status,
  ).toBe(403);
  await site.post('/bestaetigungen', { id: [helpers?.id ?? '', library?.id ?? '', 'unsinn'] }, coordinator);
  expect((await listOpenRequests(site.db())).length).toBe(before + 2);
  const second = await site.post('/bestaetigungen', { id: [helpers?.id ?? ''] }, coordinator);
  expect(second.headers.get('location')).toContain('asked-nobody');
  expect((await listOpenRequests(site.db())).length).toBe(before + 2);
});

test('a unit that offers something, and a contact point that belongs to nobody, are asked and answer like the others', async () => {
  const db = site.db();
  await db.updateTable('directory.contact_point').set({ owner_id: null }).where('code', '=', 'AS-03').execute();
  const point = await findContactPoint(db, 'AS-03');
  const unit = await findUnit(db, 'U02');
  if (!point || !unit) throw new Error('demo data without them');
  await db.updateTable('directory.offer').set({ owner_id: unit.id }).where('code', '=', 'O-014').execute();
  await site.post('/bestaetigungen', { id: [point.id, unit.id] }, coordinator);
  const asked = (await listOpenRequests(db)).filter(({ party }) => [point.id, unit.id].includes(party.id));
  expect(asked.map(({ party, occasion }) => [party.kind, occasion]).sort()).toEqual([
    ['contact-point', 'by-hand'],
    ['unit', 'by-hand'],
  ]);
  const mail = (await listMail(db)).find(({ toEmail }) => toEmail === point.mailbox);
  const path = /http:\/\/musterau\.localhost(\/stimmt-noch\/\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
  expect(await (await site.get(path)).text()).toContain(point.name);
  await site.post(path, { still: [`contact-point:${point.id}`], report: '' });
  expect((await findContactPoint(db, 'AS-03'))?.confirmedOn).toBe('2026-11-22');
});

test('a volunteer confirms five offers in three actions at most: open the mail, open the link, one tap', async () => {
  const db = site.db();
  const more = ['O-001', 'O-002', 'O-003'];
  await db
    .updateTable('directory.offer')
    .set({ owner_id: cafe.id, state: 'published' })
    .where('code', 'in', more)
    .execute();
  await db.updateTable('directory.offer').set({ ends_on: null }).where('code', 'in', more).execute();
  const page = await (await site.get(`/stimmt-noch/${token}`)).text();
  const ticked = [...page.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([tag]) => tag);
  expect(ticked.filter((tag) => tag.includes('checked'))).toHaveLength(6);
  const still = ticked.map((tag) => /value="([^"]+)"/.exec(tag)?.[1] ?? '');
  await site.post(`/stimmt-noch/${token}`, { still, report: '' });
  const offers = await Promise.all([...more, 'O-010', 'O-011'].map((code) => findOffer(db, code)));
  expect(offers.map((offer) => offer?.confirmedOn)).toEqual(Array(5).fill('2026-11-22'));
});

test('who has an account finds all own entries on one page and no others; what is not theirs cannot be confirmed', async () => {
  const partner = { role: 'partner', scope: { kind: 'organisation', id: cafe.id } } as const;
  const page = await (await site.get('/bestaetigungen/eintraege', partner)).text();
  expect(page).toContain('Offenes Frauencafé');
  expect(page).not.toContain('Helferkreis');
  const [organisation = '', first = '', second = ''] = await keys();
  const foreign = await findOffer(site.db(), 'O-014');
  const wrong = await site.post('/bestaetigungen/eintraege', { still: [`offer:${foreign?.id}`] }, partner);
  expect(wrong.status).toBe(422);
  expect((await site.post('/bestaetigungen/eintraege', { still: [] }, partner)).status).toBe(422);
  const done = await site.post('/bestaetigungen/eintraege', { still: [organisation, first, second] }, partner);
  expect(done.status).toBe(303);
  expect((await findOffer(site.db(), 'O-011'))?.confirmedOn).toBe('2026-11-22');
  expect((await site.get('/bestaetigungen/eintraege', { role: 'head' })).status).toBe(403);
});

test('how often the county asks by itself is chosen by the lead unit and by nobody else', async () => {
  const town = await findUnit(site.db(), 'U01');
  const scope = { kind: 'municipality', id: town?.id ?? '' };
  expect((await site.post('/bestaetigungen/rhythmus', { every: '6' }, { role: 'municipality', scope })).status).toBe(
    403,
  );
  expect((await site.post('/bestaetigungen/rhythmus', { every: '6' }, { role: 'partner' })).status).toBe(403);
  const wrong = await site.post('/bestaetigungen/rhythmus', { every: '5' }, coordinator);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/<select[^>]*name="every"[^>]*aria-invalid="true"/);
  expect(await readAskingInterval(site.db())).toBe(12);
  await site.post('/bestaetigungen/rhythmus', { every: '6' }, coordinator);
  expect(await readAskingInterval(site.db())).toBe(6);
});

test('ein Link an ein Postfach, das inzwischen berichtigt ist, gilt nicht mehr', async () => {
  const give = (mailbox: string) =>
    site.db().updateTable('directory.organisation').set({ mailbox }).where('id', '=', cafe.id).execute();
  await give('neu@frauencafe.example');
  const answers = [
    await site.get(`/stimmt-noch/${token}`),
    await site.post(`/stimmt-noch/${token}`, { still: await keys(), report: '' }),
  ];
  await give(cafe.mailbox);
  expect(answers.map(({ status }) => status)).toEqual([410, 410]);
});

test('what somebody else changed since the page was drawn is shown before it is confirmed', async () => {
  const there = `/stimmt-noch/${token}`;
  const drawn = formOf(await (await site.get(there)).text(), there);
  const [offer, reached] = [await findOffer(site.db(), 'O-010'), () => findOffer(site.db(), 'O-010')];
  const schedule = (text: string) =>
    site.db().updateTable('directory.offer').set({ schedule: text }).where('code', '=', 'O-010').execute();
  await schedule('Fr 7–8 Uhr');
  site.clock.now = new Date('2026-11-26T09:00:00Z');
  const refused = await site.post(there, { ...drawn, report: '' });
  const html = await refused.text();
  expect([refused.status, html.includes('Inzwischen hat jemand anderes'), html.includes('Fr 7–8 Uhr')]).toEqual([
    ...[422, true, true],
  ]);
  expect((await reached())?.confirmedOn).not.toBe('2026-11-26');
  expect((await site.post(there, { ...formOf(html, there), report: '' })).status).toBe(303);
  expect((await reached())?.confirmedOn).toBe('2026-11-26');
  site.clock.now = storyNow;
  await schedule(offer?.schedule ?? '');
});

test("one's own entries are confirmed as they were shown", async () => {
  const partner = { role: 'partner', scope: { kind: 'organisation', id: cafe.id } } as const;
  const there = '/bestaetigungen/eintraege';
  const drawn = formOf(await (await site.get(there, partner)).text(), there);
  const phone = (text: string) =>
    site.db().updateTable('directory.organisation').set({ phone: text }).where('id', '=', cafe.id).execute();
  await phone('069 90009-555');
  const refused = await site.post(there, drawn, partner);
  expect([refused.status, (await refused.text()).includes('069 90009-555')]).toEqual([422, true]);
  await phone(cafe.phone);
});

test('the list of questions says that nothing leaves the house without a mail server', async () => {
  expect(await (await site.get('/bestaetigungen', coordinator)).text()).not.toContain('kein Mailserver');
});
