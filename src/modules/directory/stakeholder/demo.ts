import * as v from 'valibot';
import type { Db } from '#platform/database/database.ts';
import { stakeholdersByCode } from './data.ts';
import type { Stakeholder } from './rules.ts';

/** What became of one row of the demo files. */
export type DemoOutcome = 'taken' | 'unchanged' | { refused: string };

/** The stakeholder with this code, if it is there already. */
export async function knownStakeholder(db: Db, code: string): Promise<Stakeholder | undefined> {
  return (await stakeholdersByCode(db, [code])).get(code);
}

/** A row of the right shape, or in one German sentence why it is none. */
export function readDemoRow<S extends v.GenericSchema>(
  schema: S,
  row: unknown,
): { ok: true; value: v.InferOutput<S> } | { ok: false; reason: string } {
  const read = v.safeParse(schema, row);
  if (read.success) return { ok: true, value: read.output };
  const [issue] = read.issues;
  return { ok: false, reason: `Angabe „${v.getDotPath(issue) ?? '?'}“ fehlt oder ist von anderer Art` };
}
