import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { unescaped } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { createField } from '../field/verbs.ts';
import type { Goal } from '../goal/rules.ts';
import { createGoal } from '../goal/verbs.ts';
import { conceptMoment, coordinator as office, plantDraft, plantMeasure } from '../test-support.ts';
import { beginEdition } from './verbs.ts';

const coordinator = { role: 'coordinator' } as const;

/** A concept from paper, which only waits for the day of its resolution, and the council. */
async function plant(db: Db): Promise<string> {
  const known = { code: 'K-2026', number: 1, title: 'Konzept', context: '', isTakenOver: true };
  const edition = await beginEdition(db, office, conceptMoment, { ...known, validFrom: null, validTo: null });
  const steering = { title: 'Steuerung', shortTitle: 'Steuerung', description: '', isPriority: true, unitId: null };
  const field = await createField(db, office, conceptMoment, edition.id, 'HF1', steering);
  if (!field.ok) throw new Error(field.key);
  const facts = { title: 'Ein Ziel', text: '', kind: 'outcome', horizonOn: null, targetGroups: [] } as const;
  const goal = await createGoal(db, office, conceptMoment, field.field, facts, { code: 'Z1.1' });
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

describe('a concept that is being written', () => {
  const site = useSite();
  let goal: Goal;
  const page = async (path: string, person?: typeof coordinator) =>
    unescaped(await (await site.get(path, person)).text());

  test('where no measure is written down the page says so, and neither adds up nothing nor counts "0 of 0"', async () => {
    await site.get('/');
    ({ goal } = await inTransaction(site.db(), {}, plantDraft));
    const concept = await page('/konzept', coordinator);
    expect(concept).toContain('Maßnahmen; noch ist keine aufgeschrieben');
    expect(concept).not.toMatch(/planen die Maßnahmen|von 0/);
  });

  test('where no measure names an amount, no sum of nothing stands there', async () => {
    await inTransaction(site.db(), {}, async (db) => {
      const values = { code: 'U01', name: 'Stabsstelle', kind: 'unit', created_at: new Date() };
      const unit = await db
        .insertInto('directory.stakeholder')
        .values(values)
        .returning('id')
        .executeTakeFirstOrThrow();
      await plantMeasure(db, goal, { leadId: unit.id, budgetCents: null });
    });
    expect(await page('/konzept', coordinator)).toContain('noch nennt keine einen Betrag');
  });

  test('on the first draft nobody is sent to a resolved concept that there is not', async () => {
    await site.post('/konzept/fassungen/K-2026/stand', { state: 'participation', reason: '' }, coordinator);
    const first = await page('/de/konzept?fassung=K-2026');
    expect(first).toContain('Noch ist kein Konzept beschlossen');
    expect(first).not.toContain('Was gilt, steht im beschlossenen Konzept');
  });
});

describe('a concept that is resolved', () => {
  const site = useSite();

  test('the way of an edition names the body that resolved it, and beside it who entered that', async () => {
    await site.get('/');
    const byId = await inTransaction(site.db(), {}, plant);
    const sent = await site.post('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-20', byId }, coordinator);
    expect(sent.status).toBe(303);
    // Sent twice it is one resolution; another day is another one, and refused.
    const again = await site.post('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-20', byId }, coordinator);
    expect([again.status, again.headers.get('location')]).toEqual([303, sent.headers.get('location')]);
    const other = await site.post('/konzept/fassungen/K-2026/beschluss', { on: '2026-11-19', byId }, coordinator);
    expect(other.status).toBe(422);
    const states = await site.db().selectFrom('concept.edition_state').select('state').orderBy('position').execute();
    expect(states.map(({ state }) => state)).toEqual(['draft', 'adopted']);
    const concept = unescaped(await (await site.get('/konzept', coordinator)).text());
    const way = /id="weg"[\s\S]*/.exec(concept)?.[0] ?? '';
    expect(way).toContain('beschlossen: Kreistag');
    expect(way).toMatch(/eingetragen: /);
  });
});
