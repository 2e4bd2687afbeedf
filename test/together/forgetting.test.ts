import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPerson, createSession } from '#modules/accounts/test-support.ts';
import { columnsOf, forgetPerson } from '#platform/history/signatures.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';
import { storyNow } from '../site.ts';

const site = useMusterau();
const { rolledBack } = useDatabase();
const name = 'Xanthippe Quastenflosser';
const signatures = modules.flatMap((module) => module.signatures ?? []);
let id: string;
let cookie: string;

const post = (path: string, fields: Record<string, string | readonly string[]>) =>
  site.post(path, fields, undefined, { cookie });

beforeAll(async () => {
  id = await createPerson(site.db(), { role: 'coordinator', name, email: 'xanthippe@musterau.example' }, storyNow);
  cookie = `__Host-qs=${await createSession(site.db(), id, storyNow)}`;
});

/** What a coordinator does in a year: each of it is signed with her name. */
const deeds: readonly [path: string, fields: Record<string, string | readonly string[]>, by?: 'head'][] = [
  ['/konzept/massnahmen/M-132/stand', { state: 'running', on: '2026-11-22', reason: '' }],
  [
    '/konzept/massnahmen/M-121/einschaetzung',
    {
      doing: 'go',
      doingEvidence: 'Halbjahresmeldung',
      timing: 'unknown',
      timingEvidence: '',
      effect: 'unknown',
      effectEvidence: '',
      on: '2026-11-22',
      nextReportOn: '2027-03-31',
    },
  ],
  ['/konzept/massnahmen/ansichten', { name: 'Meine Ansicht', query: 'stand=running' }],
  ['/geld/zuwendungen/FM02/zuordnungen', { _method: 'delete', measure: 'M-612', reason: 'beginnt zu spät' }],
  ['/geld/zuwendungen/FM06/stand', { state: 'proof-submitted', on: '2026-11-22', reason: '' }],
  ['/wirkung/I15/werte', { year: '2026', value: '16,1', note: 'Schulstatistik' }],
  ['/berichte', { id: crypto.randomUUID(), title: 'Halbjahresbericht' }],
  ['/berichte/entwuerfe/E-2026-2/freigabe', {}],
  ['/berichte/entwuerfe/E-2026-2/genehmigung', {}, 'head'],
  ['/berichte/B-2026-2/veroeffentlichung', {}],
  ['/berichte/B-2026-2/anmerkungen', { text: 'Ein Wert wurde nachgezählt.' }],
  ['/stimmen/C-007/antwort', { text: 'Danke, das haben wir aufgenommen.' }],
  ['/stimmen/C-007/pruefung', { state: 'withheld', reason: 'Schutz einer Person' }],
];

/** Every place of the database, and every address of the house, in which a text stands. */
async function placesWith(text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string; table: string; column: string }>`
    select format('%I.%I', c.table_schema, c.table_name) as table, c.column_name as column
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema not in ('information_schema', 'pg_catalog')
      and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector')`.execute(site.db());
  const found: string[] = [];
  for (const { table, column } of rows) {
    const hits = await sql<{ count: number }>`
      select count(*) as count from ${sql.raw(table)} where strpos(${sql.ref(column)}::text, ${text}) > 0`.execute(
      site.db(),
    );
    if (hits.rows[0]?.count) found.push(`${table}.${column}`);
  }
  return found;
}

async function pagesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const { route, example, method } of modules.flatMap((module) => module.pages)) {
    if (method !== 'GET' || typeof example !== 'object') continue;
    const path = route.href(example);
    for (const person of [undefined, { role: 'coordinator' }, { role: 'admin' }, { role: 'privacy' }] as const) {
      if (route.public && person) continue;
      for (const address of person ? [path, `${path}?format=csv`] : [path]) {
        if ((await (await site.get(address, person)).text()).includes(text)) found.push(address);
      }
    }
  }
  return found;
}

describe('Invariant 10: the name of a deleted person', () => {
  test('stands beside what she did, with the id of her account everywhere', async () => {
    for (const [path, fields, role] of deeds) {
      const status = (await (role ? site.post(path, fields, { role }) : post(path, fields))).status;
      expect([path, status]).toEqual([path, 303]);
    }
    const withoutId: string[] = [];
    const signed: string[] = [];
    for (const signature of signatures) {
      const { table, label, id: idColumn } = columnsOf(signature);
      const { rows } = await sql<{ id: string | null }>`
        select distinct ${sql.ref(idColumn)} as id from ${sql.table(table)} where ${sql.ref(label)} = ${name}`.execute(
        site.db(),
      );
      if (rows.length > 0) signed.push(table);
      if (rows.some((row) => row.id !== id)) withoutId.push(signature);
    }
    expect(withoutId).toEqual([]);
    expect(signed).toEqual(
      expect.arrayContaining([
        'history.entry',
        'thread.edge_event',
        'concept.measure_state',
        'concept.assessment',
        'voices.review',
        'voices.answer',
        'grants.grant_state',
        'evaluation.reading',
        'evaluation.report_state',
        'evaluation.report_note',
      ]),
    );
    expect((await site.get('/konzept/massnahmen/M-132/verlauf', { role: 'coordinator' })).status).toBe(200);
  });

  test('also stands in an old value and a reason, where somebody once wrote it', async () => {
    const path = '/angebote/O-010/bearbeiten';
    for (const cost of [`kostenlos, fragen Sie ${name}`, 'kostenlos']) {
      const form = formOf(await (await site.get(path, { role: 'coordinator' })).text(), path);
      expect((await post(path, { ...form, cost })).status).toBe(303);
    }
    const ended = await post('/angebote/O-011/ende', {
      reason: `${name} (xanthippe@musterau.example) ist nicht mehr da`,
    });
    expect(ended.status).toBe(303);
    const history = await (await site.get('/verlauf?art=offer&nr=O-010', { role: 'coordinator' })).text();
    expect(history).toContain(`kostenlos, fragen Sie ${name}`);
  });

  test('is gone from every table, page, file and kept page as soon as she is deleted', async () => {
    // A page that is kept in memory, and one of the workspace that says who it was.
    expect(await (await site.get('/konzept/massnahmen/M-132', { role: 'coordinator' })).text()).toContain(name);
    // Signatures that none of her deeds reached are written by hand, past the triggers, so that none is left out.
    await site
      .db()
      .transaction()
      .execute(async (db) => {
        await sql`set local session_replication_role = replica`.execute(db);
        for (const signature of signatures) {
          const { table, label, id: idColumn } = columnsOf(signature);
          await sql`update ${sql.table(table)} set ${sql.ref(label)} = ${name}, ${sql.ref(idColumn)} = ${id}
            where ctid = (select min(ctid) from ${sql.table(table)})`.execute(db);
        }
      });
    const gone = await site.post(`/zugaenge/${id}`, { _method: 'delete' }, { role: 'admin' });
    expect(gone.status).toBe(303);
    expect(await placesWith(name)).toEqual([]);
    expect(await placesWith('xanthippe@musterau.example')).toEqual([]);
    expect(await pagesWith(name)).toEqual([]);
  }, 180_000);

  test('leaves what was said about the thing: the old value, with her role in place of her name', async () => {
    const history = await (await site.get('/verlauf?art=offer&nr=O-010', { role: 'coordinator' })).text();
    expect(history).toMatch(/kostenlos, fragen Sie [^<]*Koordination/);
  });

  test('leaves what she did: the state, its day and its reason, signed by her role', async () => {
    const { rows } = await sql<{ state: string; label: string; id: string | null }>`
      select s.state, s.by_label as label, s.by_id as id from concept.measure_state s
      join concept.measure m on m.id = s.measure_id where m.code = 'M-132' order by s.position desc limit 1`.execute(
      site.db(),
    );
    expect(rows[0]).toMatchObject({ state: 'running', id: null });
    expect(rows[0]?.label).toMatch(/Koordination/);
  });

  test(
    'goes alone: a namesake keeps hers, whoever the two are and whatever they did',
    rolledBack(async (db) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uuid(),
          fc.uuid(),
          fc.string({ minLength: 1 }).map((text) => `N${text.replaceAll('\0', '')}`),
          fc.array(fc.boolean(), { maxLength: 8 }),
          async (one, other, shared, deedsOfOne) => {
            fc.pre(one !== other);
            for (const isOne of deedsOfOne) {
              await sql`insert into history.entry (at, by_kind, by_id, by_label, thing_kind, thing_id, action)
                values (${storyNow}, 'person', ${isOne ? one : other}, ${shared}, 'measure', ${one}, 'tested')`.execute(
                db,
              );
            }
            await forgetPerson(db, one, 'ehemals: Koordination');
            const { rows } = await sql<{ label: string }>`
              select by_label as label from history.entry where by_id = ${other} and action = 'tested'`.execute(db);
            expect(rows.filter(({ label }) => label === shared)).toHaveLength(deedsOfOne.filter((one) => !one).length);
            const left = await sql`select from history.entry where by_id = ${one}`.execute(db);
            expect(left.rows).toHaveLength(0);
          },
        ),
        { numRuns: 25 },
      );
    }),
  );
});
