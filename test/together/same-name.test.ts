import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';

/** The same new thing typed in two windows: whoever sends the second one is asked once, and nothing typed is lost. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const found = await stakeholdersByCode(site.db(), ['U01', 'B1']);
  for (const [code, { id }] of found) ids[code] = id;
  const draft = { id: crypto.randomUUID(), code: 'K-2030', number: '3', title: 'Dritte Fassung', beginning: 'copy' };
  await site.post('/konzept/neu', { ...draft, context: '', validFrom: '', validTo: '' }, coordinator);
  const inDraft = site.db().selectFrom('concept.goal as g').innerJoin('concept.edition as e', 'e.id', 'g.edition_id');
  const goal = await inDraft.select(['g.id', 'g.field_id']).where('e.code', '=', 'K-2030').executeTakeFirstOrThrow();
  Object.assign(ids, { goal: goal.id, field: goal.field_id });
}, 240_000);

interface Making {
  page: string;
  title: string;
  fields: () => Record<string, string>;
}

const makings: readonly Making[] = [
  { page: '/konzept/felder/neu', title: 'title', fields: () => ({ shortTitle: 'Zweimal' }) },
  {
    page: '/konzept/ziele/neu',
    title: 'title',
    fields: () => ({ fieldId: ids.field ?? '', kind: 'outcome', text: 'Bleibt stehen.' }),
  },
  {
    page: '/konzept/massnahmen/neu?fassung=K-2030',
    title: 'title',
    fields: () => ({ goalId: ids.goal ?? '', description: 'Bleibt stehen.' }),
  },
  { page: '/befunde/neu', title: 'title', fields: () => ({ kind: 'demand', text: 'Bleibt stehen.' }) },
  { page: '/gremien/neu', title: 'name', fields: () => ({ type: 'round', level: 'county' }) },
  { page: '/angebote/neu', title: 'title', fields: () => ({ ownerId: ids.U01 ?? '', description: 'Bleibt stehen.' }) },
];

describe.each(makings)('$page', ({ page, title, fields }) => {
  const blank = async (name: string) => {
    const form = formOf(await (await site.get(page, coordinator)).text(), page);
    return { ...form, ...fields(), [title]: name };
  };
  const [name, other] = ['Zweimal gedacht', 'Etwas anderes'];

  test('asks once whether a second one of the same name is meant', async () => {
    const [one, two] = [await blank(name), await blank(' zweimal  Gedacht ')];
    const first = await site.post(page, one, coordinator);
    expect([page, first.status]).toEqual([page, 303]);
    const refused = await site.post(page, two, coordinator);
    const html = await refused.text();
    expect([page, refused.status]).toEqual([page, 422]);
    expect(html).toContain('Trotzdem anlegen');
    if (fields().text ?? fields().description) expect(html).toContain('Bleibt stehen.');
    const again = { ...formOf(html, page), ...two };
    const said = /name="_anyway"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="_anyway"/.exec(html);
    const sent = { ...again, _anyway: said?.[1] ?? said?.[2] ?? '' };
    expect([page, (await site.post(page, { ...sent, [title]: name }, coordinator)).status]).toEqual([page, 303]);
  });

  test('asks nothing where the name is another one', async () => {
    expect([page, (await site.post(page, await blank(other), coordinator)).status]).toEqual([page, 303]);
  });
});

test('what was ticked for one name does not count for another one', async () => {
  const page = '/konzept/felder/neu';
  const form = formOf(await (await site.get(page, coordinator)).text(), page);
  const sent = { ...form, title: 'Etwas anderes', _anyway: 'Zweimal gedacht' };
  expect((await site.post(page, sent, coordinator)).status).toBe(422);
});
