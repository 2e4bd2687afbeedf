import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { useMusterau } from '../../../../test/demo.ts';
import { storyNow } from '../../../../test/site.ts';
import { findReport, insertReport, insertReportState, listReports } from '../report/data.ts';
import { findDraft } from './data.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const at = '/berichte/entwuerfe/E-2026-2';
const words = {
  title: 'Jahresbericht',
  foreword: 'Ein gutes Jahr.\nDanke an alle.',
  explanation: '',
  recommendation: 'Bitte beraten Sie die Förderklippe.',
};
const stateOf = async (code: string) => (await findDraft(site.db(), code))?.state;

describe('a report is written before it is frozen', () => {
  test('it begins with a title; sent twice it is one draft', async () => {
    const id = crypto.randomUUID();
    const untitled = await site.post('/berichte', { id, title: '' }, coordinator);
    expect([untitled.status, (await untitled.text()).includes(`value="${id}"`)]).toEqual([422, true]);
    const sent = { id, title: 'Jahresberich' };
    const [first, second] = [
      await site.post('/berichte', sent, coordinator),
      await site.post('/berichte', sent, coordinator),
    ];
    expect([first.status, first.headers.get('location')]).toEqual([303, `${at}?hinweis=evaluation.notice.begun`]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await text(site.get('/berichte', coordinator))).toContain(at);
  });

  test('title and sentences are changed, and stand in the preview with the figures of today', async () => {
    const empty = await site.post(at, { ...words, title: '' }, coordinator);
    expect([empty.status, (await empty.text()).includes('Danke an alle.')]).toEqual([422, true]);
    expect((await site.post(at, words, coordinator)).status).toBe(303);
    const page = await text(site.get(`${at}?laenge=seite`, head));
    expect(page).toContain('<h2>Vorwort</h2>');
    expect(page).toContain('>Danke an alle.</p>');
    expect(page).toContain('data-figure="measures.running"');
    expect(page).not.toContain('Erläuterung</h2>');
    expect(page).not.toContain('name="foreword"');
    expect((await site.get(`/de${at}`)).status).toBe(404);
  });

  test('only the lead unit writes and gives it for approval; the head is told', async () => {
    expect((await site.post(at, words, head)).status).toBe(403);
    expect((await site.post(`${at}/genehmigung`, {}, coordinator)).status).toBe(403);
    expect((await site.post(`${at}/freigabe`, {}, head)).status).toBe(403);
    expect((await site.post(`${at}/freigabe`, {}, coordinator)).status).toBe(303);
    expect(await text(site.get('/heute/alles', head))).toContain('Bericht freigeben: Jahresbericht');
    expect(await text(site.get('/heute/alles', coordinator))).not.toContain('Bericht freigeben');
  });

  test('while it lies there nobody changes its words, not even past the rules', async () => {
    const late = await site.post(at, { ...words, foreword: 'Ganz neu geschrieben.' }, coordinator);
    const kept = await late.text();
    expect([late.status, kept.includes('Ganz neu geschrieben.'), kept.includes('Wer ihn ändern will')]).toEqual([
      422,
      true,
      true,
    ]);
    const change = site.db().updateTable('evaluation.report_draft').set({ title: 'x' }).where('code', '=', 'E-2026-2');
    await expect(change.execute()).rejects.toThrow('submitted');
  });

  test('the head gives it back with a reason, and the reason is read', async () => {
    expect((await site.post(`${at}/rueckgabe`, { reason: '' }, head)).status).toBe(422);
    expect((await site.post(`${at}/rueckgabe`, { reason: 'Bitte die Klippe erklären' }, head)).status).toBe(303);
    expect(await text(site.get(at, coordinator))).toContain('Bitte die Klippe erklären');
    expect((await site.post(at, { ...words, explanation: 'Das Geld endet.' }, coordinator)).status).toBe(303);
    await site.post(`${at}/freigabe`, {}, coordinator);
    await site.post(`${at}/freigabe`, { _method: 'delete' }, coordinator);
    expect(await stateOf('E-2026-2')).toBe('draft');
    await site.post(`${at}/freigabe`, {}, coordinator);
  });

  test('approved, it is frozen with its words, once', async () => {
    const answers = await Promise.all([1, 2].map(() => site.post(`${at}/genehmigung`, {}, head)));
    expect(answers.map(({ status }) => status).sort()).not.toContain(500);
    expect((await listReports(site.db())).map(({ code }) => code)).toEqual(['B-2026-2', 'B-2026-1']);
    const report = await findReport(site.db(), 'B-2026-2');
    expect(report?.snapshot.sentences?.explanation).toBe('Das Geld endet.');
    expect(await text(site.get('/berichte/B-2026-2', head))).toContain('Bitte beraten Sie die Förderklippe.');
    expect((await site.get(at, coordinator)).status).toBe(404);
  });

  test('a trial is discarded with a reason', async () => {
    expect(
      (await site.post('/berichte/entwuerfe/E-2026-1', { _method: 'delete', reason: '' }, coordinator)).status,
    ).toBe(422);
    const gone = { _method: 'delete', reason: 'Nur ein Versuch' };
    expect((await site.post('/berichte/entwuerfe/E-2026-1', gone, coordinator)).status).toBe(303);
    expect(await stateOf('E-2026-1')).toBe('discarded');
    expect(await text(site.get('/berichte', coordinator))).not.toContain('E-2026-1');
  });
});

test('on the easy page every part says what it is a part of, and all lights of the effect stand there', async () => {
  const page = await text(site.get('/de/berichte/B-2026-1?laenge=seite'));
  const figures = [
    ...page.matchAll(/data-figure="([\w.-]+)"><bdi>[^<]*<\/bdi><\/data><\/a>(?:<small>([^<]*)<\/small>)?/g),
  ];
  const bases = Object.fromEntries(figures.map(([, id, base]) => [id, base]));
  expect(bases).toMatchObject({
    'measures.running': 'von 70',
    'effect.go': 'von 70',
    'money.running': expect.stringContaining('von '),
  });
  const effect = [...page.matchAll(/value="(\d+)" data-figure="effect\.\w+"/g)].map(([, value]) => Number(value));
  expect(effect.reduce((sum, value) => sum + value, 0)).toBe(70);
});

test('what may not be shown of few cases is not in the file either', async () => {
  const data = await text(site.get('/de/berichte/B-2026-1/daten'));
  const indicator = JSON.parse(data).indicators.find(({ code }: { code: string }) => code === 'I04');
  expect(indicator.baseline).toBe(null);
  expect(indicator.readings.slice(0, 2)).toEqual([
    { year: 2024, value: null, cases: null, isWithheld: true },
    { year: 2025, value: null, cases: null, isWithheld: true },
  ]);
});

test('a report frozen before that gives them to nobody outside: its file leaves them out and says so', async () => {
  const few = 'Werte aus sehr wenigen Fällen stehen nicht in dieser Datei';
  expect(await text(site.get('/de/berichte/B-2026-1'))).not.toContain(few);
  const db = site.db();
  const frozen = JSON.parse(await text(site.get('/berichte/B-2026-1/daten', coordinator)));
  for (const one of frozen.indicators)
    if (one.code === 'I04')
      Object.assign(one, {
        baseline: { year: 2023, value: 25 },
        readings: [{ year: 2024, value: 0, cases: null }],
        earlier: { until: '2026-01-01', readings: [{ year: 2025, value: 50, cases: null }] },
      });
  const data = JSON.stringify(frozen);
  const contentHash = createHash('sha256').update(data, 'utf8').digest('hex');
  const by = { kind: 'system', name: 'test' } as const;
  const as = { code: 'B-2025-1', title: 'Von früher', asOf: '2025-12-31', contentHash, data };
  const id = await insertReport(db, by, storyNow, as, []);
  await insertReportState(db, by, storyNow, id, 'published', '');
  const indicator = JSON.parse(await text(site.get('/de/berichte/B-2025-1/daten'))).indicators.find(
    ({ code }: { code: string }) => code === 'I04',
  );
  const withheld = { value: null, cases: null, isWithheld: true };
  expect(indicator).toMatchObject({
    baseline: null,
    readings: [{ year: 2024, ...withheld }],
    earlier: { readings: [{ year: 2025, ...withheld }] },
  });
  expect(await text(site.get('/de/berichte/B-2025-1'))).toContain(few);
  expect(await text(site.get('/berichte/B-2025-1/daten', coordinator))).toBe(data);
});
