import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteStateMoney, findStateMoney, insertStateMoney, updateStateMoney } from './data.ts';
import { canCorrect, canEnter, canWithdraw, type StateMoney, type StateMoneyInput } from './rules.ts';

const thing = (id: string) => ({ kind: 'state-money', id });

/** Enters what the state gave in a year. The same sum entered twice is one. */
export async function enterStateMoney(db: Db, by: Actor, at: Date, input: StateMoneyInput): Promise<Decision> {
  const id = await insertStateMoney(db, input);
  if (id === undefined) return canEnter(await findStateMoney(db, input.year), input);
  await recordHistory(db, by, at, thing(id), 'entered', { changes: changesBetween<StateMoneyInput>({}, input) });
  return yes;
}

/** Corrects the sum of a year, with a reason. */
export async function correctStateMoney(
  db: Db,
  by: Actor,
  at: Date,
  before: StateMoney,
  { reason, ...money }: Omit<StateMoneyInput, 'year'> & { reason: string },
): Promise<Decision> {
  const allowed = canCorrect(before, money, reason);
  if (!allowed.ok) return allowed;
  await updateStateMoney(db, before.id, money);
  const changes = changesBetween<Omit<StateMoneyInput, 'year'>>(before, money);
  await recordHistory(db, by, at, thing(before.id), 'corrected', { changes, reason });
  return yes;
}

/** Takes the sum of a year away, with a reason: it was entered for the wrong year. */
export async function withdrawStateMoney(
  db: Db,
  by: Actor,
  at: Date,
  before: StateMoney,
  { reason }: { reason: string },
): Promise<Decision> {
  const allowed = canWithdraw(reason);
  if (!allowed.ok) return allowed;
  await deleteStateMoney(db, before.id);
  const changes = {
    year: { from: `${before.year}`, to: null },
    amountCents: { from: before.amountCents, to: null },
  };
  await recordHistory(db, by, at, thing(before.id), 'withdrawn', { changes, reason });
  return yes;
}
