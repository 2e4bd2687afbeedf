import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { unzip } from '#platform/tables/zip.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { findGrantByCode } from './data.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const path = '/geld/zuwendungen/FM02/antrag';

async function wordsOf(response: Response): Promise<string> {
  const parts = unzip(new Uint8Array(await response.arrayBuffer()), { entries: 100, bytes: 10_000_000 });
  return typeof parts === 'string'
    ? ''
    : (parts.get('word/document.xml')?.toString() ?? '').replaceAll(/<[^>]+>/g, ' ');
}

test('der Antrag auf Förderung steht als Entwurf da: Zweck, Maßnahmen, Zahlen und Wirkung aus dem, was bekannt ist', async () => {
  const html = await (await site.get(path, coordinator)).text();
  for (const words of ['Wofür das Geld ist', 'Maßnahmen', 'Zahlen', 'Wirkung', 'Eigene Worte: Wirkung', 'FM02'])
    expect(html.includes(words), words).toBe(true);
  expect(/href="\/konzept\/massnahmen\/M-\d+"/.test(html)).toBe(true);
});

test('eigene Worte bleiben, stehen im Verlauf und zuerst in der Datei; zu lange kommen mit allem zurück', async () => {
  const fields = { purpose: 'Wir öffnen unsere Ämter.', measures: '', figures: '', effect: '' };
  expect((await site.post(path, fields, coordinator)).status).toBe(303);
  expect((await (await site.get(path, coordinator)).text()).includes('Wir öffnen unsere Ämter.')).toBe(true);
  const grant = await findGrantByCode(site.db(), 'FM02');
  const [entry] = await listHistory(site.db(), { kind: 'grant', id: grant?.id ?? '' });
  expect([entry?.action, Object.keys(entry?.changes ?? {})]).toEqual(['application-written', ['purposeWords']]);
  const long = await site.post(path, { ...fields, effect: 'x'.repeat(8_001) }, coordinator);
  expect([long.status, (await long.text()).includes('Wir öffnen unsere Ämter.')]).toEqual([422, true]);
  const words = await wordsOf(await site.get(`${path}/datei`, coordinator));
  expect(words.indexOf('Wir öffnen unsere')).toBeGreaterThan(words.indexOf('Wofür das Geld ist'));
  expect(words.indexOf('Was bekannt ist')).toBeGreaterThan(words.indexOf('Wir öffnen unsere'));
  const pdf = await site.get(`${path}/datei?format=pdf`, coordinator);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
});

test('den Antrag schreibt, wer Geld bearbeitet, und sonst niemand', async () => {
  for (const role of ['head', 'council', 'partner'] as const) {
    expect((await site.get(path, { role })).status).toBe(403);
    expect((await site.post(path, { purpose: 'x' }, { role })).status).toBe(403);
    expect((await site.get(`${path}/datei`, { role })).status).toBe(403);
  }
});
