import { expect, test } from 'vitest';
import { registerNode } from '#modules/thread/index.ts';
import { formOf } from '../../../../test/form-of.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findCardByCode } from '../contribution/data.ts';
import { listCards } from '../contribution/list.data.ts';
import { openRoom, speak } from '../test-support.ts';

const site = useSite();

test('ein Gast schreibt auf Arabisch, bekommt einen Beleg und liest damit den Stand in seiner Sprache', async () => {
  await openRoom(site.db(), 'R9');
  const id = crypto.randomUUID();
  const sent = await site.post('/ar/mitreden/R9', { id, kind: 'idea', text: 'نحتاج إلى مقهى للنساء', language: 'ar' });
  expect(sent.status).toBe(200);
  const receipt = /([A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3})/.exec(await sent.text())?.[1] ?? '';
  const [card] = await listCards(site.db(), { occasionCode: 'R9' });
  expect(card).toMatchObject({ text: 'نحتاج إلى مقهى للنساء', language: 'ar', direction: 'rtl', state: 'received' });
  const opened = await site.post('/ar/beleg', { code: receipt });
  const text = await opened.text();
  expect(opened.status).toBe(200);
  expect(text).toContain('dir="rtl"');
  expect(text).toContain('نحتاج إلى مقهى للنساء');
  expect(text).toContain(card?.code);
});

test('ein falscher Code bekommt dieselbe Antwort wie ein unbekannter, und was getippt wurde, steht noch da', async () => {
  const wrong = await site.post('/de/beleg', { code: 'ABCD' });
  const unknown = await site.post('/de/beleg', { code: 'ABCD-EFG-HJK' });
  expect([wrong.status, unknown.status]).toEqual([422, 422]);
  const text = await wrong.text();
  expect(text).toContain('value="ABCD"');
  expect(text).not.toContain('Noch nicht gespeichert');
});

test('wer nichts eintippt, wird nach den Zeichen gefragt und liest nicht, dass nichts gefunden wurde', async () => {
  const empty = await site.post('/de/beleg', { code: ' ' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).not.toContain('finden wir nichts');
});

test('nach dem Absenden öffnet ein Knopf den Beleg, ohne dass jemand die Zeichen noch einmal tippt', async () => {
  await openRoom(site.db(), 'R10');
  const id = crypto.randomUUID();
  const sent = await site.post('/fa-AF/mitreden/R10', {
    id,
    kind: 'idea',
    text: 'زنگ 0176 12345678',
    language: 'fa-AF',
  });
  const fields = formOf(await sent.text(), '/fa-AF/beleg');
  const opened = await (await site.post('/fa-AF/beleg', fields)).text();
  expect(opened).toContain('<bdi dir="ltr">0176 12345678</bdi>');
});

test('der Beleg sagt, wozu die Karte gehört, solange alle das Ding lesen dürfen', async () => {
  await openRoom(site.db(), 'R11');
  const offer = { kind: 'offer', id: crypto.randomUUID(), code: 'O-901', title: 'Sprachcafé am Abend' };
  await registerNode(site.db(), storyNow, { ...offer, isPublic: true });
  const fields = { id: crypto.randomUUID(), kind: 'works-well', text: 'Schön.', language: 'de', about: 'O-901' };
  const sent = await site.post('/de/mitreden/R11', fields);
  const receipt = formOf(await sent.text(), '/de/beleg');
  expect(await (await site.post('/de/beleg', receipt)).text()).toContain('Sprachcafé am Abend');
  await registerNode(site.db(), storyNow, { ...offer, isPublic: false });
  expect(await (await site.post('/de/beleg', receipt)).text()).not.toContain('Sprachcafé am Abend');
});

test('ein zu langer Text wird nicht still gekürzt: Die Grenze steht da, und die Antwort zählt', async () => {
  await openRoom(site.db(), 'R66');
  const page = await (await site.get('/de/mitreden/R66')).text();
  expect(page).toContain('Höchstens 2.000 Zeichen.');
  expect(page).not.toMatch(/<textarea[^>]*maxlength/);
  const fields = { id: crypto.randomUUID(), kind: 'idea', text: 'a'.repeat(2_005), language: 'de' };
  const answer = await site.post('/de/mitreden/R66', fields);
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('höchstens 2.000 Zeichen, es sind 2.005');
  expect(text).toContain('a'.repeat(2_005));
});

test('ohne Text kommt das Formular mit dem Fehler am Feld zurück, nichts Getipptes geht verloren', async () => {
  await openRoom(site.db(), 'R8');
  const answer = await site.post('/de/mitreden/R8', {
    id: crypto.randomUUID(),
    kind: 'idea',
    text: '',
    language: 'de',
    about: 'M-121',
  });
  const text = await answer.text();
  expect(answer.status).toBe(422);
  expect(text).toContain('f-text-error');
  expect(text).toContain('value="M-121"');
});

test('die Moderation eines anderen Raums sieht eine Karte nicht', async () => {
  const mine = await openRoom(site.db(), 'R5');
  const other = await openRoom(site.db(), 'R6');
  const { code } = await speak(site.db(), mine, 'Geheimnis des Raums fünf');
  const seen = (room: string) => site.get(`/stimmen/${code}`, { role: 'moderator', scope: { kind: 'room', id: room } });
  expect((await seen(mine.id)).status).toBe(200);
  expect((await seen(other.id)).status).toBe(404);
  // The department head never reads raw answers and is led to what everybody may read; there is nothing yet.
  const led = await site.get(`/stimmen/${code}`, { role: 'head' });
  expect(led.status).toBe(303);
  expect((await site.get(led.headers.get('location') ?? '')).status).toBe(404);
  expect((await site.get(`/stimmen/${code}`)).status).toBe(303);
});

test('die Koordination gibt einer Karte ein Ergebnis; ohne das Nötige kommt das Formular mit dem Grund zurück', async () => {
  const { code } = await speak(site.db(), await openRoom(site.db(), 'R7'), 'Ein Bus am Abend');
  const coordinator = { role: 'coordinator' } as const;
  const silent = await site.post(
    `/stimmen/${code}/ergebnis`,
    { kind: 'forwarded', recipient: 'Nahverkehr', reason: 'zuständig' },
    coordinator,
  );
  expect(silent.status).toBe(422);
  expect(await silent.text()).toContain('f-ergebnis-followUpOn-error');
  const done = await site.post(
    `/stimmen/${code}/ergebnis`,
    { kind: 'forwarded', recipient: 'Nahverkehr', reason: 'zuständig', followUpOn: '15.01.2027' },
    coordinator,
  );
  expect(done.status).toBe(303);
  expect((await findCardByCode(site.db(), code))?.fate).toBe('forwarded');
});
