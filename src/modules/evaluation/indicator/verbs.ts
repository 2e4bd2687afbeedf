import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type IndicatorInput, insertIndicator } from './data.ts';
import type { Indicator } from './rules.ts';

/** Takes an indicator up and makes it known to the thread, where goals that named it find it. */
export async function takeUpIndicator(db: Db, by: Actor, at: Date, input: IndicatorInput): Promise<Indicator> {
  const id = await insertIndicator(db, input, at);
  const { code, title, isPublic } = input;
  await recordHistory(db, by, at, { kind: 'indicator', id }, 'taken-up');
  await registerNode(db, { kind: 'indicator', id, code, title, isPublic }, at);
  return { id, ...input };
}
