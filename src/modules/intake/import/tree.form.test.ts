import { beforeAll, expect, test } from 'vitest';
import { listEditions, listFields, listMeasures } from '#modules/concept/index.ts';
import { plantStakeholders } from '#modules/concept/test-support.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const id = crypto.randomUUID();
const lines = [
  'Handlungsfeld;Weitere Handlungsfelder;Ziel;Kennung;Titel',
  '"HF 1: Sprache; HF 2: Arbeit";;Ziel 1.1: Deutsch für alle;M-111;Sprachcafé',
  'HF 2: Arbeit;Sprache;Ziel 2.1: Wege in Arbeit;M-211;Lotsen im Betrieb',
  'HF 2: Arbeit;Wohnen;Ziel 2.1: Wege in Arbeit;M-212;Messe der Berufe',
];

const pageOf = async (path: string) => (await site.get(path, coordinator)).text();

beforeAll(async () => void (await plantStakeholders(site.db())));

test('REQ-A04 a table may name several fields; the first one is that of the measure, one that nobody knows is asked about', async () => {
  const file = new File([lines.join('\r\n')], 'Konzept.csv');
  const sent = await site.post('/einspielen', { id, kind: 'measure', file }, coordinator);
  expect(sent.headers.get('location')).toBe(`/einspielen/${id}/spalten`);
  const path = `/einspielen/${id}`;
  await site.post(`${path}/spalten`, formOf(await pageOf(`${path}/spalten`), `${path}/spalten`), coordinator);
  const preview = await pageOf(path);
  expect(preview.includes('„Wohnen“ ist kein Handlungsfeld dieser Liste oder des Entwurfs')).toBe(true);
  const taken = await site.post(path, { ...formOf(preview, path), action: 'take' }, coordinator);
  expect(taken.status).toBe(303);
  const [edition] = await listEditions(site.db());
  const measures = await listMeasures(site.db(), edition?.id ?? '');
  expect(
    measures.map(({ code, field, furtherFields }) => [code, field.title, furtherFields.map(({ title }) => title)]),
  ).toEqual([
    ['M-111', 'Sprache', ['Arbeit']],
    ['M-211', 'Arbeit', ['Sprache']],
    ['M-212', 'Arbeit', []],
  ]);
  expect((await listFields(site.db(), edition?.id ?? '')).map(({ title }) => title)).toEqual(['Sprache', 'Arbeit']);
});
