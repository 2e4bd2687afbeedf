import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { openRoom, speak } from '../test-support.ts';
import { listMisreadingsToCards } from './misreading.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('wer anders gemeint war, wird gelesen und bekommt auf dem Beleg eine Antwort, genau eine', async () => {
  const room = await openRoom(site.db(), 'W1');
  const { receipt, code } = await speak(site.db(), room, 'Der Bus fährt zu selten.');
  await site.post('/de/beleg/widerspruch', { code: receipt, text: 'Ich meinte den Bus am Sonntag.', language: 'de' });
  const waiting = await (await site.post('/de/beleg', { code: receipt })).text();
  expect(waiting).toContain('Ich meinte den Bus am Sonntag.');
  expect(waiting).toContain('noch offen');
  expect(await (await site.get('/stimmen/widersprueche', coordinator)).text()).toContain(code);
  const waits = 'Eine Person sagt: „Das habe ich anders gemeint“';
  expect(await (await site.get('/stimmen', coordinator)).text()).toContain(waits);

  const [misreading] = (await listMisreadingsToCards(site.db())).filter((one) => one.code === code);
  const href = `/stimmen/widersprueche/${misreading?.id}`;
  const empty = await site.post(href, { answer: '' }, coordinator);
  expect(empty.status).toBe(422);
  expect((await site.post(href, { answer: 'Danke, wir haben das ergänzt.' }, coordinator)).status).toBe(303);
  const again = await site.post(href, { answer: 'Noch einmal anders.' }, coordinator);
  expect([again.status, (await again.text()).includes('inzwischen geantwortet')]).toEqual([422, false]);
  const answered = await (await site.post('/de/beleg', { code: receipt })).text();
  expect(answered).toContain('Danke, wir haben das ergänzt.');
  expect(answered).not.toContain('Noch einmal anders.');
  expect(await (await site.get('/stimmen', coordinator)).text()).not.toContain(waits);
});

test('die Moderation eines anderen Raums liest und beantwortet es nicht, die Leitung und Gäste auch nicht', async () => {
  const [mine, other] = [await openRoom(site.db(), 'W2'), await openRoom(site.db(), 'W3')];
  const { receipt, code } = await speak(site.db(), mine, 'Zu laut.');
  await site.post('/de/beleg/widerspruch', { code: receipt, text: 'Geheim für andere', language: 'de' });
  const [misreading] = (await listMisreadingsToCards(site.db())).filter((one) => one.code === code);
  const stranger = { role: 'moderator', scope: { kind: 'room', id: other.id } } as const;
  expect(await (await site.get('/stimmen/widersprueche', stranger)).text()).not.toContain('Geheim für andere');
  const sent = await site.post(`/stimmen/widersprueche/${misreading?.id}`, { answer: 'x' }, stranger);
  expect(sent.status).toBe(404);
  expect((await site.get('/stimmen/widersprueche', { role: 'head' })).status).toBe(403);
  expect((await site.get('/stimmen/widersprueche')).status).toBe(303);
});

test('ein Widerspruch, der zu lang ist, kommt ganz zurück, mit dem, was daran fehlt', async () => {
  const room = await openRoom(site.db(), 'W9');
  const { receipt } = await speak(site.db(), room, 'Der Bus fährt zu selten.');
  const text = `Ich meinte den Sonntag. ${'Wirklich. '.repeat(300)}`.trim();
  const answer = await site.post('/de/beleg/widerspruch', { code: receipt, text, language: 'de' });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(text);
  expect(html).toContain('höchstens 2.000');
});

test('wer es abschickt, liest es gleich auf dem Beleg, unter dem Code, wie er dort steht, und zweimal ist einmal', async () => {
  const room = await openRoom(site.db(), 'W4');
  const { receipt, code } = await speak(site.db(), room, 'Der Zug fährt zu selten.');
  const sent = {
    code: receipt.toLowerCase().replaceAll('-', ''),
    text: 'Ich meinte den Zug am Sonntag.',
    language: 'de',
  };
  const taken = await (await site.post('/de/beleg/widerspruch', sent)).text();
  for (const words of ['Jemand liest das und antwortet', 'Ich meinte den Zug am Sonntag.', receipt])
    expect(taken).toContain(words);
  await site.post('/de/beleg/widerspruch', sent);
  expect((await listMisreadingsToCards(site.db())).filter((one) => one.code === code)).toHaveLength(1);
  expect((await site.get('/de/beleg/widerspruch')).headers.get('location')).toBe('/de/beleg');
  // Where the card stands, it is seen; for whoever answers, and for nobody else.
  const waits = 'Das habe ich anders gemeint';
  for (const path of [`/stimmen/${code}`, '/stimmen/sortierbrett'])
    expect(await (await site.get(path, coordinator)).text(), path).toContain(waits);
  expect(await (await site.get(`/stimmen/${code}`, { role: 'head' })).text()).not.toContain(waits);
});
