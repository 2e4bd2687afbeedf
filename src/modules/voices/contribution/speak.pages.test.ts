import { expect, test } from 'vitest';
import { registerNode } from '#modules/thread/index.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { openRoom, voicesMoment } from '../test-support.ts';
import { readAboutWords } from './data.ts';
import { listCards } from './list.data.ts';

const site = useSite();
const card = (text: string, more: Record<string, string> = {}) => ({
  id: crypto.randomUUID(),
  kind: 'idea',
  text,
  language: 'de',
  ...more,
});
/** A phone in the hall: all of them come from one address. */
const phone = (browser: string, language = 'de') => ({ 'user-agent': browser, 'accept-language': language });
const receiptIn = (html: string) => /([A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3})/.exec(html)?.[1];

test('130 Menschen hinter einer Adresse schicken im selben Augenblick, jede Karte zweimal: 130 Karten, jede mit einem Beleg', async () => {
  await openRoom(site.db(), 'SAAL');
  const browsers = ['Safari 26', 'Safari 18', 'Chrome 142', 'Chrome 141', 'Samsung 28', 'Firefox 144'];
  const guests = Array.from({ length: 130 }, (_, index) => ({
    fields: card(`Karte ${index}`),
    headers: phone(browsers[index % browsers.length] ?? '', ['de', 'ar', 'uk'][index % 3]),
  }));
  const receipts = new Set<string | undefined>();
  for (const { fields, headers } of guests) {
    const first = await site.post('/de/mitreden/SAAL', fields, undefined, headers);
    const again = await site.post('/de/mitreden/SAAL', fields, undefined, headers);
    expect([first.status, again.status]).toEqual([200, 200]);
    const receipt = receiptIn(await first.text());
    expect(receiptIn(await again.text())).toBe(receipt);
    receipts.add(receipt);
  }
  expect(receipts.size).toBe(130);
  expect(await listCards(site.db(), { occasionCode: 'SAAL' })).toHaveLength(130);
}, 120_000);

test('ein Gerät, das fünfzig Karten schickt, wird gebeten zu warten; der Text bleibt stehen, die anderen im Saal schreiben weiter', async () => {
  await openRoom(site.db(), 'FLUT');
  site.clock.now = new Date(storyNow.getTime() + 24 * 3_600_000);
  const flood = phone('Ein und dasselbe Telefon');
  const answers = [];
  for (let index = 0; index < 50; index += 1) {
    answers.push(await site.post('/de/mitreden/FLUT', card(`Flut ${index}`), undefined, flood));
  }
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
  const refused = answers.at(-1);
  expect(refused?.status).toBe(429);
  expect(await refused?.text()).toContain('Flut 49');
  const neighbour = await site.post('/de/mitreden/FLUT', card('Ich auch'), undefined, phone('Das Telefon daneben'));
  expect(neighbour.status).toBe(200);
});

test('noch einmal schicken kostet nichts, auch wenn das Gerät gerade warten soll', async () => {
  await openRoom(site.db(), 'NOCHMAL');
  const device = phone('Telefon mit schlechtem Netz');
  const first = card('Die erste Karte');
  await site.post('/de/mitreden/NOCHMAL', first, undefined, device);
  for (let index = 0; index < 45; index += 1) {
    await site.post('/de/mitreden/NOCHMAL', card(`Karte ${index}`), undefined, device);
  }
  expect((await site.post('/de/mitreden/NOCHMAL', first, undefined, device)).status).toBe(200);
});

test('ein geänderter Text unter derselben Kennung geht nicht verloren: Er wird beim nächsten Abschicken eine neue Karte', async () => {
  await openRoom(site.db(), 'NEU');
  const first = card('Erster Text');
  await site.post('/de/mitreden/NEU', first);
  const refused = await site.post('/de/mitreden/NEU', { ...first, text: 'Anderer Text' });
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('Anderer Text');
  const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(id).not.toBe(first.id);
  expect((await site.post('/de/mitreden/NEU', { ...first, id, text: 'Anderer Text' })).status).toBe(200);
  expect(await listCards(site.db(), { occasionCode: 'NEU' })).toHaveLength(2);
});

test('REQ-E15: wer von einer Maßnahme kommt, findet ihre Nummer schon eingetragen, und die Karte zeigt auf sie', async () => {
  const db = site.db();
  const id = crypto.randomUUID();
  await registerNode(db, voicesMoment, {
    kind: 'measure',
    id,
    code: 'M-121',
    title: 'Antwort auf jede Karte',
    isPublic: true,
  });
  const way = await site.get('/ar/mitreden?zu=M-121');
  expect([way.status, way.headers.get('location')]).toEqual([303, '/ar/mitreden/IDEEN?zu=M-121']);
  const form = await (await site.get('/ar/mitreden/IDEEN?zu=M-121')).text();
  expect(form).toContain('Antwort auf jede Karte');
  expect(form).toContain('value="M-121"');
  await site.post('/ar/mitreden/IDEEN', card('هذا جيد', { about: 'm-121', language: 'ar' }));
  expect((await listCards(db, { occasionCode: 'IDEEN' }))[0]?.about).toEqual({ kind: 'measure', id });
});

test('eine Nummer, die niemand kennt oder die nicht öffentlich ist, hält keine Karte auf, verrät nichts und bleibt bei ihr', async () => {
  const db = site.db();
  await openRoom(db, 'GEHEIM');
  const secret = { kind: 'measure', id: crypto.randomUUID(), code: 'M-999', title: 'Noch geheim', isPublic: false };
  await registerNode(db, voicesMoment, secret);
  const answer = await site.post('/de/mitreden/GEHEIM', card('Text', { about: 'M-999' }));
  expect([answer.status, (await answer.text()).includes('Noch geheim')]).toEqual([200, false]);
  const [kept] = await listCards(db, { occasionCode: 'GEHEIM' });
  expect(kept?.about).toBeNull();
  expect(await readAboutWords(db, kept?.id ?? '')).toBe('M-999');
});

test('steht vielleicht ein Name im Text, sagt der Beleg, dass ihn erst jemand prüft', async () => {
  await openRoom(site.db(), 'NAME');
  const answer = await site.post('/de/mitreden/NAME', card('Frau Beispiel half uns'));
  expect(await answer.text()).toContain('Jemand prüft das, bevor andere ihn lesen');
  expect((await listCards(site.db(), { occasionCode: 'NAME' }))[0]?.state).toBe('flagged');
});

test('wer Kennung und Worte einer Karte kennt, bekommt ihren Beleg nicht: Den gibt es nur für das Gerät, das sie schickte', async () => {
  await openRoom(site.db(), 'FREMD');
  const typed = card('Der Aufzug am Bahnhof fehlt.');
  const receiptOf = async (fields: Record<string, string>) =>
    receiptIn(await (await site.post('/de/mitreden/FREMD', fields)).text());
  const receipt = await receiptOf(typed);
  const [stored] = await listCards(site.db(), { occasionCode: 'FREMD' });
  expect(stored?.id).not.toBe(typed.id);
  expect(await receiptOf({ ...typed, id: stored?.id ?? '' })).not.toBe(receipt);
  expect(await receiptOf(typed)).toBe(receipt);
});

test('eine Kommune, die es nicht gibt, wird an ihrem Feld zurückgewiesen, und der Text bleibt stehen', async () => {
  await openRoom(site.db(), 'FERN');
  const municipalityId = '00000000-0000-4000-8000-000000000000';
  const refused = await site.post('/de/mitreden/FERN', card('Von weit her', { municipalityId }));
  const html = await refused.text();
  expect([refused.status, html.includes('f-municipalityId-error'), html.includes('Von weit her')]).toEqual([
    422,
    true,
    true,
  ]);
});
