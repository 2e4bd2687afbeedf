import { edgesOf, tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Finding, listDecisions } from './data.ts';
import { countCardsEver, deleteFinding, deleteOption, insertOption, updateOption } from './option.data.ts';
import { canChangeOptions, canDiscard, canDropOption, type FindingOption } from './rules.ts';

const thing = ({ id }: Pick<Finding, 'id'>) => ({ kind: 'finding', id });

/** Puts one more solution beside the others; sent twice under one id it is one. */
export async function proposeOption(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  option: { id: string; title: string; text: string },
): Promise<void> {
  if (!(await insertOption(db, finding.id, option))) return;
  const changes = { option: { from: null, to: option.title } };
  await recordHistory(db, by, at, thing(finding), 'option-proposed', { changes });
}

/** Gives a solution other words, as long as nothing is decided. */
export async function changeOption(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  { option, title, text }: { option: FindingOption; title: string; text: string },
): Promise<Decision> {
  const allowed = canChangeOptions(await listDecisions(db, finding.id));
  if (!allowed.ok) return allowed;
  await updateOption(db, option.id, { title, text });
  const changes = changesBetween({ option: option.title, text: option.text }, { option: title, text });
  if (Object.keys(changes).length > 0) await recordHistory(db, by, at, thing(finding), 'option-changed', { changes });
  return allowed;
}

/** Takes a solution away, with the reason; the history keeps what it was. */
export async function dropOption(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  { option, reason }: { option: FindingOption; reason: string },
): Promise<Decision> {
  const allowed = canDropOption(await listDecisions(db, finding.id), reason);
  if (!allowed.ok) return allowed;
  await deleteOption(db, option.id);
  const changes = { option: { from: option.title, to: null } };
  await recordHistory(db, by, at, thing(finding), 'option-dropped', { changes, reason: reason.trim() });
  return allowed;
}

/** Discards a draft in which no card ever lay. Its number is not given again; thread and history keep that it was there. */
export async function discardFinding(db: Db, by: Actor, at: Date, finding: Finding, reason: string): Promise<Decision> {
  const ties = { cards: await countCardsEver(db, finding.id), edges: (await edgesOf(db, thing(finding))).length };
  const allowed = canDiscard(finding, ties, reason);
  if (!allowed.ok) return allowed;
  const changes = { title: { from: finding.title, to: null } };
  await recordHistory(db, by, at, thing(finding), 'discarded', { changes, reason: reason.trim() });
  await tombstoneNode(db, by, at, thing(finding), reason);
  await deleteFinding(db, finding.id);
  return allowed;
}
