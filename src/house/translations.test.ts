import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { formOf } from '../../test/form-of.ts';
import { useSite } from '../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

const page = async (path: string) => (await site.get(path, coordinator)).text();
const count = async (tag: string, state: string) => {
  const found = new RegExp(`/uebersetzungen/${tag}\\?stand=${state}"[^>]*>(\\d+)`).exec(await page('/uebersetzungen'));
  return Number(found?.[1] ?? 0);
};
const bring = (content: string, tag = 'pl') =>
  site.post(`/uebersetzungen/${tag}/datei`, { file: new File([content], 'tlumaczenia.csv') }, coordinator);

/** The file as a translator gets it, with other words for the first topics. */
async function translated(words: readonly string[], tag = 'pl'): Promise<string> {
  const lines = (await page(`/uebersetzungen/${tag}?format=csv`)).trim().split('\r\n');
  return lines
    .map((line, at) => {
      const cells = line.split(';');
      return at > 0 && words[at - 1] ? [cells[0], cells[1], words[at - 1], ''].join(';') : line;
    })
    .join('\n');
}

test('what is missing is counted per language, and every figure opens its texts', async () => {
  const overview = await page('/uebersetzungen');
  expect(overview).toContain('Українська');
  const missing = await count('pl', 'missing');
  const list = await page('/uebersetzungen/pl?stand=missing');
  expect(list.match(/<tr/g)?.length ?? 1).toBe(missing === 0 ? 1 : missing + 1);
  expect((await site.get('/uebersetzungen/de', coordinator)).status).toBe(404);
});

test('a file that comes back is looked at first, taken then, and the history says what changed', async () => {
  const before = await count('pl', 'checked');
  const shown = await bring(await translated(['Uczymy się niemieckiego', 'Mieszkanie w powiecie']));
  const preview = await shown.text();
  expect(preview).toContain('Uczymy się niemieckiego');
  expect(preview).toContain('ersetzt die bisherige');
  expect(await page('/uebersetzungen/pl')).not.toContain('Uczymy się niemieckiego');
  const fields = { ...formOf(preview, '/uebersetzungen/pl'), checked: 'ja' };
  expect((await site.post('/uebersetzungen/pl', fields, coordinator)).status).toBe(303);
  expect(await page('/uebersetzungen/pl')).toContain('Uczymy się niemieckiego');
  expect(await count('pl', 'checked')).toBeGreaterThan(before);
  expect(await page('/verlauf?art=topic')).toContain('Uczymy się niemieckiego');
});

test('a row of another German text, an unknown key and a text that is too long are not taken, each with its reason', async () => {
  const [, first = ''] = (await page('/uebersetzungen/tr?format=csv')).split('\r\n');
  const [key = '', german = ''] = first.split(';');
  const rows = [`${key};Ein alter Text;Eski`, 'topic.T99;Gibt es nicht;Yok', `${key};${german};${'x'.repeat(201)}`];
  const preview = await (await bring(['Kennung;Deutsch;Türkçe', ...rows].join('\n'), 'tr')).text();
  for (const reason of ['heute ein anderer', 'gibt es nicht', 'höchstens 200']) expect(preview).toContain(reason);
  expect(preview).not.toContain('>Übersetzungen übernehmen<');
});

test('no file, an empty one and a picture are refused at the field', async () => {
  for (const file of [new File([], ''), new File([''], 'leer.csv'), new File(['\u0000\u0001'], 'foto.xlsx')]) {
    const answer = await site.post('/uebersetzungen/pl/datei', { file }, coordinator);
    expect(answer.status).toBe(422);
    const refusal = await answer.text();
    expect(refusal).toContain('aria-invalid="true"');
    expect(refusal).toContain('class="qs-errors"');
  }
});

test('the county’s head sees how far it is, and only the lead unit takes translations', async () => {
  expect((await site.get('/uebersetzungen', { role: 'head' })).status).toBe(200);
  expect((await site.post('/uebersetzungen/pl', { 'topic.T01': 'x' }, { role: 'head' })).status).toBe(403);
  expect((await site.get('/uebersetzungen', { role: 'partner' })).status).toBe(403);
});
