import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { unzip } from '#platform/tables/zip.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { findPostByCode } from './data.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const text = async (path: string) => (await site.get(path, coordinator)).text();

test('die Mappe einer Stelle schreibt sich selbst: Fristen, Geld, Zusagen, Antworten, Kontakte, Unterlagen', async () => {
  const html = await text('/geld/stellen/ST1');
  for (const words of [
    'Offene Zuwendungen',
    'FM01',
    'Zusagen und Aufgaben',
    'Offene Antworten im ganzen Kreis',
    'Mit wem die Maßnahmen laufen',
    'zuletzt getroffen am',
    'B-2026-1',
    'K-2026',
    'Was nur diese Person weiß',
  ])
    expect(html.includes(words), words).toBe(true);
  expect(html.includes('Alle Karten haben eine Antwort'), 'answers').toBe(true);
});

test('abgeschlossen wird, was gelesen wurde: der Knopf trägt das Zeichen dessen, was darüber stand', async () => {
  await site.post('/geld/stellen/ST1/uebergabe', { _method: 'delete', part: 'contacts' }, coordinator);
  const page = await text('/geld/stellen/ST1?formular=teil-contacts');
  const read = /name="read" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const send = (fields: Record<string, string>) => site.post('/geld/stellen/ST1/uebergabe', fields, coordinator);
  const stale = await send({ part: 'contacts', note: 'bleibt stehen', read: 'vor langer Zeit' });
  expect(stale.status).toBe(422);
  const kept = await stale.text();
  for (const words of ['bleibt stehen', 'hat sich hier etwas geändert']) expect(kept).toContain(words);
  expect((await send({ part: 'contacts', note: '', read })).status).toBe(303);
  const found = await findPostByCode(site.db(), 'ST1');
  expect(found?.handoverDone.map(({ part }) => part)).toContain('contacts');
  const [entry] = await listHistory(site.db(), { kind: 'post', id: found?.id ?? '' });
  expect(entry?.action).toBe('handed-over-part');
});

test('die Mappe kommt als PDF und als Word-Datei mit; wer Stellen nicht liest, bekommt keine', async () => {
  const pdf = await site.get('/geld/stellen/ST1/mappe', coordinator);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const word = await site.get('/geld/stellen/ST1/mappe?format=docx', coordinator);
  const parts = unzip(new Uint8Array(await word.arrayBuffer()), { entries: 100, bytes: 10_000_000 });
  const words = typeof parts === 'string' ? '' : (parts.get('word/document.xml')?.toString() ?? '');
  for (const piece of [
    'WIR-Koordination (1,0)',
    'Offene Zuwendungen',
    'Runden im Kreis',
    'leitstelle@musterau.example',
  ])
    expect(words).toContain(piece);
  const tables = words.split('<w:tbl>').slice(1);
  const columns = (named: string) => tables.find((one) => one.includes(named))?.match(/<w:gridCol /g)?.length;
  // Of the deadlines nothing more is to be known than what and when.
  expect([columns('fällig am'), columns('Ende</w:t>')]).toEqual([2, 3]);
  expect((await site.get('/geld/stellen/ST1/mappe?format=exe', coordinator)).status).toBe(404);
  expect((await site.get('/geld/stellen/ST1/mappe', { role: 'partner' })).status).toBe(403);
  expect((await site.get('/geld/stellen/ST1/mappe')).status).not.toBe(200);
});
