import { expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { voiceFigures } from '../due.ts';
import { openRoom, speak } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('in einem Kreis, der leer anfängt, sagt jede Liste, was hierher gehört, und nicht, dass ein Filter nichts fand', async () => {
  const cards = await (await site.get('/stimmen', coordinator)).text();
  expect(cards).toContain('Noch keine Stimme');
  expect(cards).toContain('/stimmen/karte-eingeben');
  expect(cards).not.toContain('die dazu passt');
  expect(await (await site.get('/stimmen/sortierbrett', coordinator)).text()).toContain('Noch keine Stimme');
  const findings = await (await site.get('/befunde', coordinator)).text();
  expect(findings).toContain('Noch kein Befund');
  expect(findings).toContain('/befunde/neu');
  expect(await (await site.get('/befunde', { role: 'council' })).text()).not.toContain('/befunde/neu');
});

test('Leser finden statt „0 von 0“ den Weg zur ersten Stimme', async () => {
  const answers = await (await site.get('/uk/antworten')).text();
  expect(answers).toContain('href="/uk/mitreden"');
  expect(answers).not.toContain('0 з 0');
  expect((await site.get('/uk/beleg')).status).toBe(200);
});

test('wer Geschwärztes nicht liest, findet es auch nicht: kein Wort und kein Buchstabe davon', async () => {
  await loadDemoDirectory(site.db());
  const municipality = (await stakeholdersByCode(site.db(), ['G02'])).get('G02')?.id ?? '';
  const room = await openRoom(site.db(), 'R1');
  const redacted = await speak(site.db(), room, 'Es fehlt ein Kurs, sagt Petra Geheimrat', {
    municipalityId: municipality,
  });
  const flagged = await speak(site.db(), room, 'Rufen Sie 0151 2345678 an', { municipalityId: municipality });
  const black = { text: 'Es fehlt ein Kurs', reason: 'nennt einen Menschen' };
  expect((await site.post(`/stimmen/${redacted.code}/schwaerzung`, black, coordinator)).status).toBe(303);
  const town = { role: 'municipality', scope: { kind: 'municipality', id: municipality } } as const;
  const moderator = { role: 'moderator', scope: { kind: 'room', id: room.id } } as const;
  const finds = async (words: string, person: Parameters<typeof site.get>[1], format = '') =>
    (await (await site.get(`/stimmen?q=${encodeURIComponent(words)}${format}`, person)).text()).includes(redacted.code);
  for (const format of ['', '&format=csv'])
    expect([await finds('Geheimrat', town, format), await finds('Petra G', town, format)]).toEqual([false, false]);
  expect([
    await finds('ein Kurs', town),
    await finds('Geheimrat', moderator),
    await finds('Geheimrat', coordinator),
  ]).toEqual([true, true, true]);
  expect(await (await site.get('/stimmen?q=0151', town)).text()).not.toContain(flagged.code);
});

test('eine Kommune liest oben nur Zahlen von Karten, die auch in ihrer Liste stehen', async () => {
  const room = await openRoom(site.db(), 'R8');
  await speak(site.db(), room, 'Der Bus fehlt');
  const places = await stakeholdersByCode(site.db(), ['G03']);
  const town = { role: 'municipality', scope: { kind: 'municipality', id: places.get('G03')?.id ?? '' } } as const;
  const html = await (await site.get('/stimmen', town)).text();
  expect(html).toContain(`Zu ${places.get('G03')?.name} gibt es noch keine Karte`);
  expect([html.includes('beantwortet</'), html.includes('die dazu passt')]).toEqual([false, false]);
});

test('eine Karte kann in vielen Sprachen geschrieben sein, und die Liste filtert nach denen, die es gibt', async () => {
  const room = await openRoom(site.db(), 'R9');
  const form = await (await site.get('/de/mitreden/R9')).text();
  for (const tag of ['pl', 'ku', 'und']) expect(form, tag).toContain(`value="${tag}"`);
  const sent = { id: crypto.randomUUID(), kind: 'idea', text: 'Autobus', language: 'pl' };
  expect((await site.post('/de/mitreden/R9', sent)).status).toBe(200);
  await speak(site.db(), room, 'Otobês', { language: 'ku' });
  const list = await (await site.get('/stimmen?sprache=ku', coordinator)).text();
  expect([list.includes('Otobês'), list.includes('Autobus'), list.includes('Kurmancî')]).toEqual([true, false, true]);
});

test('was jemand zuordnet, der einen Raum moderiert, wird auch in dessen Zahlen nur aus diesem Raum gezählt', async () => {
  const db = site.db();
  const room = await openRoom(db, 'EIGENER');
  const other = await openRoom(db, 'FREMDER');
  await speak(db, room, 'Eine Karte aus dem eigenen Raum');
  for (const text of ['Eine fremde Karte', 'Noch eine fremde Karte']) await speak(db, other, text);
  const reach = { kind: 'scopes', scopes: [{ kind: 'room', id: room.id }] } as const;
  const context = {
    db,
    access: { reach: () => reach },
    t: (key: string, { count }: { count: number }) => `${key} ${count}`,
  };
  const figures = await voiceFigures.list(context as never);
  expect(figures.map(({ value, base }) => [value, base])).toEqual([['1', 'voices.figure.of 1']]);
});

test('eine Nummer, die niemand kennt, steht bei der Karte, für die, die sie zuordnen', async () => {
  const room = await openRoom(site.db(), 'NUMMER');
  const { code } = await speak(site.db(), room, 'Mehr davon', { aboutWords: 'M-987' });
  const shown = async (role: 'coordinator' | 'head') =>
    asRead(await (await site.get(`/stimmen/${code}`, { role })).text()).includes('Als Nummer stand dabei: „M-987“');
  expect([await shown('coordinator'), await shown('head')]).toEqual([true, false]);
});
