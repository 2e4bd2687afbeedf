import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findMunicipality, findOrganisation } from '#modules/directory/index.ts';
import { edgesOf } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { useMusterau } from '../demo.ts';
import { nameEverywhere, nameOf, type Reference, referencesTo } from '../references.ts';

/** Whatever points at an organisation or a municipality that goes into another one points at that one afterwards. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;

/** What stays with the one that was merged, and why. `unit`, `body`: only these stand there, and they are not merged. */
const stays: Readonly<Record<string, string>> = {
  'directory.archival.stakeholder_id': 'says where it went',
  'concept.measure_resolved.lead_id': 'is what was resolved, word for word, under the name of that day',
  'evaluation.breakdown_part.municipality_id': 'counts a year for the municipality as it was then',
  'concept.edition.adopted_by_id': 'body',
  'concept.field.unit_id': 'unit',
  'concept.statement.unit_id': 'unit',
  'concept.statement_unit.unit_id': 'unit',
  'conferences.room.unit_id': 'unit',
  'directory.unit.id': 'unit',
  'directory.body.id': 'body',
  'directory.organisation.id': 'is the organisation itself',
  'directory.municipality.id': 'is the municipality itself',
  'evaluation.indicator.unit_id': 'unit',
  'grants.post.unit_id': 'unit',
  'responsibilities.round.body_id': 'body',
};

/** Every foreign key that leads to somebody who takes part. */
const references = () =>
  referencesTo(site.db(), ['directory.stakeholder', 'directory.organisation', 'directory.municipality']);

/** Rows that the demo county does not have, or that `nameEverywhere` cannot turn to somebody else. */
async function makeWhatIsMissing(id: string): Promise<void> {
  const [party, measure, edition] = [
    sql`${id}::uuid`,
    sql`(select id from concept.measure where code = 'M-121' limit 1)`,
    sql`(select id from concept.edition order by number limit 1)`,
  ];
  const conference = sql`(select id from conferences.conference where number = 3)`;
  const made = [
    sql`insert into concept.objection (measure_id, light, stakeholder_id, text, raised_on, recorded_at, by_label)
      values (${measure}, 'doing', ${party}, 'Es steht still', '2026-11-01', now(), 'test')`,
    sql`insert into conferences.duty (id, conference_id, title, party_id) values (gen_random_uuid(), ${conference}, 'Einlass', ${party})`,
    sql`insert into conferences.invited (conference_id, party_id) values (${conference}, ${party}) on conflict do nothing`,
    sql`insert into directory.archival (stakeholder_id, archived_at, archived_by, reason, merged_into)
      values ((select id from directory.stakeholder where code = 'A09'), now(), 'test', 'früher', ${party})`,
    sql`insert into directory.confirmation_request (stakeholder_id, sent_to, sent_at, sent_by, expires_at, occasion)
      values (${party}, 'post@verein.example', now(), 'test', now() + interval '30 days', 'by-hand')`,
    sql`insert into directory.contact (stakeholder_id, function, phone, purpose, kept_until, created_at)
      values (${party}, 'Anmeldung', '06400 1', 'invitation', '2027-12-31', now())`,
    sql`insert into participation.statement (edition_id, party_id, invited_on, due_on, created_at)
      values (${edition}, ${party}, '2026-11-01', '2026-12-01', now())`,
    sql`insert into responsibilities.area (stakeholder_id, named_by, created_at) values (${party}, '2027-02-01', now())`,
  ];
  for (const one of made) await one.execute(site.db());
}

async function stillNaming(all: readonly Reference[], id: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of all) {
    if (stays[`${table}.${column}`] !== undefined) continue;
    const query = sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(column)} = ${id}::uuid`;
    if (((await query.execute(site.db())).rows[0]?.count ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}

test('a column that stays for a reason is there', async () => {
  const names = (await references()).map(nameOf);
  expect(Object.keys(stays).filter((name) => !names.includes(name))).toEqual([]);
});

describe('an organisation goes into another one', () => {
  test('its measures, tasks, seats, statements and questions go along', async () => {
    const from = await findOrganisation(site.db(), 'A06');
    const into = await findOrganisation(site.db(), 'A05');
    const all = (await references()).filter(({ target }) => target !== 'municipality');
    const partner = { role: 'partner', scope: { kind: 'organisation', id: from?.id ?? '' } } as const;
    expect((await site.get('/heute', partner)).status).toBe(200);
    await makeWhatIsMissing(from?.id ?? '');
    await nameEverywhere(
      site.db(),
      all.filter((one) => stays[nameOf(one)] === undefined),
      from?.id ?? '',
    );
    expect(await stillNaming(all, from?.id ?? '')).toEqual(
      all.map(nameOf).filter((name) => stays[name] === undefined && !name.startsWith('directory.organisation.')),
    );
    const fields = { intoId: into?.id ?? '', reason: 'Beide sind ein Verein' };
    const answer = await site.post('/akteure/A06/zusammenfuehrung', fields, coordinator);
    expect(answer.status).toBe(303);
    expect(await stillNaming(all, from?.id ?? '')).toEqual([]);
    expect((await site.get('/konzept/massnahmen/M-821', coordinator)).status).toBe(200);
    expect(await (await site.get('/konzept/massnahmen/M-821', coordinator)).text()).toContain('/akteure/A05');
    const { rows } = await sql`select from accounts.role_held where scope_id = ${from?.id ?? ''}`.execute(site.db());
    expect(rows).toEqual([]);
    const edges = await edgesOf(site.db(), { kind: 'organisation', id: from?.id ?? '' });
    const standing = edges.filter(({ state, type }) => state === 'asserted' && type !== 'merged-into');
    expect(standing).toEqual([]);
  });

  test('and the history of each of them says so', async () => {
    const measure = await site
      .db()
      .selectFrom('concept.measure')
      .select('id')
      .where('code', '=', 'M-821')
      .executeTakeFirst();
    const history = await listHistory(site.db(), { kind: 'measure', id: measure?.id ?? '' });
    expect(history).toContainEqual(expect.objectContaining({ action: 'changed', reason: 'Beide sind ein Verein' }));
  });
});

describe('a municipality goes into another one', () => {
  test('measures and voices go along, and whoever may act for it', async () => {
    const from = await findMunicipality(site.db(), 'G03');
    const into = await findMunicipality(site.db(), 'G04');
    const all = await references();
    const town = { role: 'municipality', scope: { kind: 'municipality', id: from?.id ?? '' } } as const;
    expect((await site.get('/heute', town)).status).toBe(200);
    await sql`insert into concept.measure_municipality (measure_id, municipality_id)
      select id, ${from?.id ?? ''}::uuid from concept.measure where code in ('M-121', 'M-111')`.execute(site.db());
    await sql`update voices.contribution set municipality_id = ${from?.id ?? ''}::uuid where code = 'C-006'`.execute(
      site.db(),
    );
    const fields = { intoId: into?.id ?? '', reason: 'Gebietsreform' };
    const answer = await site.post('/kommunen/G03/ende', fields, { role: 'admin' });
    expect(answer.status).toBe(303);
    expect(await stillNaming(all, from?.id ?? '')).toEqual([]);
    const { rows } = await sql`select from accounts.role_held where scope_id = ${from?.id ?? ''}`.execute(site.db());
    expect(rows).toEqual([]);
  });
});
