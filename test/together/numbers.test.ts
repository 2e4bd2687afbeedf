import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';

/** Several people make something at the same moment: each gets a number of their own, and nobody an error. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
let ids: Record<string, string> = {};

beforeAll(async () => {
  const found = await stakeholdersByCode(site.db(), ['U01', 'U04', 'G02']);
  const programme = await site.db().selectFrom('grants.programme').select('id').limit(1).executeTakeFirst();
  ids = { ...Object.fromEntries([...found].map(([code, { id }]) => [code, id])), PR1: programme?.id ?? '' };
});

const indicator = {
  ...{ title: 'Zugleich', definition: 'Abende im Jahr', unit: 'Abende', direction: 'up', dimension: 'willkommen' },
  ...{ meansOfVerification: 'Liste zum 31.12.', assumption: 'Alle melden.', source: 'Pool' },
  ...{ manner: 'delivered', frequency: 'yearly' },
};
const title = { title: 'Zugleich' };
const name = { name: 'Zugleich' };

describe.each<[page: string, fields: () => Record<string, string>, action?: string]>([
  [
    '/geld/neu',
    () => ({ ...title, programmeId: ids.PR1 ?? '', grantedCents: '100', startOn: '1.1.2027', endOn: '31.12.2027' }),
  ],
  ['/geld/stellen/neu', () => ({ ...title, sharePercent: '50', startOn: '1.4.2027' })],
  ['/wirkung/neu', () => indicator],
  ['/berichte', () => title],
  ['/befunde/neu', () => ({ ...title, kind: 'demand' })],
  ['/verantwortliche/aufgaben/neu', () => ({ ...title, ownerId: ids.U04 ?? '', forId: ids.U01 ?? '' })],
  ['/akteure/neu', () => ({ ...name, category: 'association' })],
  ['/stellen/neu', () => name],
  ['/gremien/neu', () => ({ ...name, type: 'round', level: 'county' })],
  ['/kommunen/neu', () => name],
  ['/angebote/neu', () => ({ ...title, ownerId: ids.U01 ?? '' })],
])('%s', (page, fields) => {
  test('five at once are five, each with a number of its own', async () => {
    const form = formOf(await (await site.get(page, coordinator)).text(), page);
    const send = () =>
      site.post(page, { ...form, ...fields(), _anyway: 'Zugleich', id: crypto.randomUUID() }, coordinator);
    const answers = await Promise.all([send(), send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    const places = answers.map(({ headers }) => headers.get('location')?.replace(/\?.*/, ''));
    expect(new Set(places).size).toBe(5);
  });
});
