import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { findEdition } from '../edition/data.ts';
import { conceptMoment, loadDemoConcept, plantDraft, plantMeasure, plantStakeholders } from '../test-support.ts';
import { findMeasure, listMeasures } from './data.ts';

const { rolledBack } = useDatabase();

test(
  'a measure comes back with goal, field, lead, partners, places and its state',
  rolledBack(async (db) => {
    const ids = await plantStakeholders(db);
    const { edition, goal } = await plantDraft(db);
    const [leadId = '', partnerId = '', placeId = ''] = ['U01', 'U15', 'G03'].map((code) => ids.get(code));
    await plantMeasure(db, goal, { leadId, partnerIds: [partnerId], municipalityIds: [placeId] });
    const found = await findMeasure(db, edition.id, 'M-121');
    expect(found).toMatchObject({
      code: 'M-121',
      goal: { code: 'Z1.2' },
      field: { code: 'HF1', title: 'Steuerung' },
      edition: { code: 'K-2026', state: 'draft' },
      lead: { kind: 'unit', code: 'U01', name: 'Leitstelle Integration' },
      partners: [{ code: 'U15' }],
      municipalityIds: [placeId],
      budgetCents: 400_000,
      state: { state: 'planned', sinceOn: '2026-04-01', byLabel: 'Koordination Musterau' },
      assessments: [],
    });
  }),
);

test(
  'the database refuses an end before the start and an open end that is not permanent',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const set = (values: Record<string, unknown>) =>
      db.updateTable('concept.measure').set(values).where('id', '=', measure.id).execute();
    await expect(set({ end_on: '2026-03-31' })).rejects.toThrow('end_not_before_start');
  }),
);

test(
  'an adopted edition refuses every change of its words, also past the application',
  rolledBack(async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
    const edition = await findEdition(db, 'K-2026');
    const change = db
      .updateTable('concept.measure')
      .set({ title: 'Anders' })
      .where('edition_id', '=', edition?.id ?? '')
      .execute();
    await expect(change).rejects.toThrow('edition is adopted: update of measure refused');
  }),
);

test(
  'an adopted edition lets the work go on: days and money of a measure move',
  rolledBack(async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
    const edition = await findEdition(db, 'K-2026');
    const moved = { end_on: '2027-06-30', budget_cents: 500_000 };
    await db
      .updateTable('concept.measure')
      .set(moved)
      .where('edition_id', '=', edition?.id ?? '')
      .where('code', '=', 'M-121')
      .execute();
    expect(await findMeasure(db, edition?.id ?? '', 'M-121')).toMatchObject({
      endOn: '2027-06-30',
      budgetCents: 500_000,
    });
  }),
);

test(
  'no measure is added to an adopted edition',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    await db.updateTable('concept.edition').set({ adopted_on: '2026-05-21' }).where('id', '=', edition.id).execute();
    const row = {
      edition_id: edition.id,
      goal_id: goal.id,
      code: 'M-999',
      title: 'Nachgeschoben',
      created_at: conceptMoment,
    };
    await expect(db.insertInto('concept.measure').values(row).execute()).rejects.toThrow('edition is adopted');
  }),
);

test(
  'a list costs the same number of queries for one measure and for seventy',
  rolledBack(async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
    const count = async (work: (db: Db) => Promise<unknown>) => {
      let queries = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await work(db.withPlugin(counting));
      return queries;
    };
    const [first, second] = [await findEdition(db, 'K-2019'), await findEdition(db, 'K-2026')];
    const few = await count((counted) => listMeasures(counted, first?.id ?? ''));
    expect(await count((counted) => listMeasures(counted, second?.id ?? ''))).toBe(few);
  }),
);
