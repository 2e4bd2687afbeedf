import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listGrants } from '../grant/data.ts';
import { deleteStateMoney, findStateMoney, insertStateMoney, updateStateMoney } from './data.ts';
import {
  canBeGiven,
  canCorrect,
  canEnter,
  canWithdraw,
  recordedCents,
  type StateMoney,
  type StateMoneyInput,
} from './rules.ts';

const thing = (id: string) => ({ kind: 'state-money', id });

/** Enters what the state gave in a year. The same sum entered twice is one. */
export async function enterStateMoney(db: Db, by: Actor, at: Date, input: StateMoneyInput): Promise<Decision> {
  const given = await canStand(db, at, input);
  if (!given.ok) return given;
  const id = await insertStateMoney(db, input);
  if (id === undefined) return canEnter(await findStateMoney(db, input.year), input);
  await recordHistory(db, by, at, thing(id), 'entered', { changes: changesBetween<StateMoneyInput>({}, input) });
  return yes;
}

/** Does the sum fit what is known of the year by now? */
async function canStand(db: Db, at: Date, money: Pick<StateMoneyInput, 'year' | 'amountCents'>): Promise<Decision> {
  return canBeGiven(money, recordedCents(await listGrants(db), money.year), Number(dayOf(at).slice(0, 4)));
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
  const given = await canStand(db, at, { year: before.year, amountCents: money.amountCents });
  if (!given.ok) return given;
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
