import type { Db } from '#platform/database/database.ts';
import type { StatementKind } from './statement.rules.ts';
import type { StatementTies, TiedThing } from './tie.rules.ts';

const things = ['goal', 'measure'] as const;

/** Every goal and measure of an edition, by code: what a guideline or recommendation can lead to. */
export async function listTieable(db: Db, editionId: string): Promise<TiedThing[]> {
  const found: TiedThing[] = [];
  for (const kind of things) {
    const rows = await db
      .selectFrom(`concept.${kind}`)
      .select(['id', 'code', 'title'])
      .where('edition_id', '=', editionId)
      .orderBy('code')
      .execute();
    found.push(...rows.map((row) => ({ kind, ...row })));
  }
  return found;
}

/** The goals and measures that a statement leads to: goals first, each by code. */
export async function listTies(db: Db, statementId: string): Promise<TiedThing[]> {
  const goals = await db
    .selectFrom('concept.statement_tie as tie')
    .innerJoin('concept.goal as thing', 'thing.id', 'tie.goal_id')
    .select(['thing.id', 'thing.code', 'thing.title'])
    .where('tie.statement_id', '=', statementId)
    .orderBy('thing.code')
    .execute();
  const measures = await db
    .selectFrom('concept.statement_tie as tie')
    .innerJoin('concept.measure as thing', 'thing.id', 'tie.measure_id')
    .select(['thing.id', 'thing.code', 'thing.title'])
    .where('tie.statement_id', '=', statementId)
    .orderBy('thing.code')
    .execute();
  return [
    ...goals.map((row) => ({ kind: 'goal' as const, ...row })),
    ...measures.map((row) => ({ kind: 'measure' as const, ...row })),
  ];
}

/** A guideline or recommendation as it stands beside a goal or measure. */
export interface LeadingStatement {
  code: string;
  title: string;
  kind: StatementKind;
}

/** The guidelines and recommendations that lead to a goal or measure. */
export async function listLeading(db: Db, thing: Pick<TiedThing, 'kind' | 'id'>): Promise<LeadingStatement[]> {
  const rows = await db
    .selectFrom('concept.statement_tie as tie')
    .innerJoin('concept.statement as s', 's.id', 'tie.statement_id')
    .select(['s.code', 's.title', 's.kind'])
    .where(thing.kind === 'goal' ? 'tie.goal_id' : 'tie.measure_id', '=', thing.id)
    .orderBy('s.kind')
    .orderBy('s.position')
    .orderBy('s.code')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as StatementKind }));
}

/** Puts these ties in place of those a statement had. */
export async function replaceTies(db: Db, statementId: string, { goalIds, measureIds }: StatementTies): Promise<void> {
  await db.deleteFrom('concept.statement_tie').where('statement_id', '=', statementId).execute();
  const rows = [
    ...goalIds.map((goal_id) => ({ statement_id: statementId, goal_id, measure_id: null })),
    ...measureIds.map((measure_id) => ({ statement_id: statementId, goal_id: null, measure_id })),
  ];
  if (rows.length > 0) await db.insertInto('concept.statement_tie').values(rows).execute();
}
