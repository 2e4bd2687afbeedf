import type { Db } from '#platform/database/database.ts';
import type { Context } from '#platform/http/page.ts';
import { declaredFirstSteps } from '#platform/manifest/declared.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { StepShown } from './rules.ts';

/** All first steps as they stand, one after the other: they share a transaction. */
export async function listSteps({ db, by, access }: Pick<Context, 'db' | 'by' | 'access'>): Promise<StepShown[]> {
  const skipped = await listSkipped(db);
  const steps: StepShown[] = [];
  for (const { isDone, ...step } of declaredFirstSteps()) {
    const state = (await isDone(db)) ? 'done' : skipped.has(step.key) ? 'skipped' : 'open';
    const roles = access.table[step.may]?.roles ?? [];
    steps.push({ ...step, state, roles, isMine: access.reach(by, step.may).kind === 'everything' });
  }
  return steps;
}

async function listSkipped(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('cockpit.first_step_skip').select('step_key').orderBy('step_key').execute();
  return new Set(rows.map(({ step_key }) => step_key));
}

/** Notes that a step is left out; gives the id of the note, undefined where it was there already. */
export async function insertSkip(db: Db, key: string, by: Actor, at: Date): Promise<string | undefined> {
  const row = await db
    .insertInto('cockpit.first_step_skip')
    .values({ step_key: key, skipped_at: at, ...signed(by) })
    .onConflict((conflict) => conflict.column('step_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Takes the note back; gives its id, undefined where there was none. */
export async function deleteSkip(db: Db, key: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('cockpit.first_step_skip')
    .where('step_key', '=', key)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}
