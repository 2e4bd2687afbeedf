import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { unescaped } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { createField } from '../field/verbs.ts';
import { createGoal } from '../goal/verbs.ts';
import { conceptMoment, coordinator, plantMeasure } from '../test-support.ts';
import { beginEdition } from './verbs.ts';

const site = useSite();
const office = { role: 'coordinator' } as const;

/** A concept from paper, which only waits for the day of its resolution, and the council. */
async function plant(db: Db): Promise<string> {
  const known = { code: 'K-2026', number: 1, title: 'Konzept', context: '', isTakenOver: true };
  const edition = await beginEdition(db, coordinator, conceptMoment, { ...known, validFrom: null, validTo: null });
  const steering = { title: 'Steuerung', shortTitle: 'Steuerung', description: '', isPriority: true, unitId: null };
  const field = await createField(db, coordinator, conceptMoment, edition.id, 'HF1', steering);
  if (!field.ok) throw new Error(field.key);
  const facts = { title: 'Ein Ziel', text: '', kind: 'outcome', horizonOn: null, targetGroups: [] } as const;
  const goal = await createGoal(db, coordinator, conceptMoment, field.field, facts, { code: 'Z1.1' });
  if (!goal.ok) throw new Error(goal.key);
  const named = (code: string, name: string, kind: string) =>
    db
      .insertInto('directory.stakeholder')
      .values({ code, name, kind, created_at: conceptMoment })
      .returning('id')
      .executeTakeFirstOrThrow();
  await plantMeasure(db, goal.goal, { leadId: (await named('U01', 'Stabsstelle', 'unit')).id });
  const { id } = await named('G1', 'Kreistag', 'body');
  await db.insertInto('directory.body').values({ id, type: 'council', level: 'county' }).execute();
  return id;
}

test('the way of an edition names the body that resolved it, and beside it who entered that', async () => {
  await site.get('/');
  const byId = await inTransaction(site.db(), {}, plant);
  const sent = await site.post('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-20', byId }, office);
  expect(sent.status).toBe(303);
  // Sent twice it is one resolution; another day is another one, and refused.
  const again = await site.post('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-20', byId }, office);
  expect([again.status, again.headers.get('location')]).toEqual([303, sent.headers.get('location')]);
  const other = await site.post('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-19', byId }, office);
  expect(other.status).toBe(422);
  const states = await site.db().selectFrom('concept.edition_state').select('state').orderBy('position').execute();
  expect(states.map(({ state }) => state)).toEqual(['draft', 'adopted']);
  const concept = unescaped(await (await site.get('/konzept', office)).text());
  const way = /id="weg"[\s\S]*/.exec(concept)?.[0] ?? '';
  expect(way).toContain('beschlossen: Kreistag');
  expect(way).toMatch(/eingetragen: /);
});
