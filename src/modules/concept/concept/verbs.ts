import { announceEdition, enforceEdition, registerNode, retireEdition } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { all, type Outcome, yes } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import {
  holdEdition,
  holdEditions,
  insertEdition,
  insertEditionState,
  insertResolvedMeasures,
  listEditions,
  markAdopted,
  type NewEdition,
  readEdition,
} from '../edition/data.ts';
import { canResolveOn, isResolvedLike } from '../edition/resolution.rules.ts';
import {
  beginsToCount,
  canAdopt,
  canFollow,
  canMoveEdition,
  canOpenDraft,
  canPublishEdition,
  comingIntoForce,
  type Edition,
  type EditionState,
  editionToCarryOn,
  hasOneInForce,
  isPublicEdition,
  isResolved,
} from '../edition/rules.ts';
import { canStepDespite, type StepConcern } from '../edition/step.rules.ts';
import { editionAdopted, editionMoved } from '../events.ts';
import { listGoals } from '../goal/data.ts';
import { registerGoal } from '../goal/verbs.ts';
import { listMeasures } from '../measure/data.ts';
import { withoutOwner } from '../measure/rules.ts';
import { registerMeasure } from '../measure/verbs.ts';
import { beforeEditionStep, type EditionStep } from '../slots.ts';
import { findApproval } from './approval.data.ts';
import { canLayBeforeCouncil } from './approval.rules.ts';
import { carryWork } from './carry.verbs.ts';
import { readChecked } from './completeness.data.ts';
import { findDefects, isHard } from './completeness.rules.ts';
import { firstDayOfResolution } from './correction.verbs.ts';
import { listOldThings, listVerdicts } from './verdict.data.ts';
import { withoutVerdict } from './verdict.rules.ts';

export type EditionOutcome = Outcome<{ edition: Edition }>;

/**
 * Begins an edition as a draft: today, or on the day of the papers it is taken from. Beside one in force the thread knows
 * it as coming, so that nothing in force changes by it.
 */
export async function beginEdition(
  db: Db,
  by: Actor,
  at: Date,
  input: NewEdition,
  begunOn = dayOf(at),
  reason: string | null = null,
): Promise<Edition> {
  const id = await insertEdition(db, input, at);
  await insertEditionState(db, by, at, { editionId: id, state: 'draft', on: begunOn, reason: '' });
  const edition = await readEdition(db, id);
  if (hasOneInForce(await listEditions(db))) await announceEdition(db, id, begunOn);
  await registerEdition(db, at, edition);
  const { id: _, ...facts } = input;
  await recordHistory(db, by, at, { kind: 'edition', id }, 'begun', { changes: changesBetween({}, facts), reason });
  return edition;
}

/** Where an edition goes next, and whether whoever moves it knows what stands against it. */
export interface NextState {
  state: EditionState;
  on: string;
  reason: string;
  isAware?: boolean;
}

/**
 * Opens a draft for participation, lays it before the council, or takes it back into drafting. Where other modules name
 * something that stands against it, only knowingly and with a reason. Sent twice, it is one step.
 */
export async function moveEdition(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Pick<Edition, 'id'>,
  { isAware = false, ...next }: NextState,
): Promise<EditionOutcome> {
  const edition = await holdEdition(db, id);
  if (edition.state === next.state) return { ok: true, edition };
  const allowed = canMoveEdition(edition.state, next.state);
  if (!allowed.ok) return allowed;
  const approved = next.state === 'approval' ? canLayBeforeCouncil(edition, await findApproval(db, edition.id)) : yes;
  if (!approved.ok) return approved;
  const readable = canOpenDraft(next.state, (await listGoals(db, edition.id)).length);
  if (!readable.ok) return readable;
  const owned = canPublishEdition(next.state, await listUnowned(db, edition.id));
  if (!owned.ok) return owned;
  const concerns = await listConcerns({ db, edition, step: next.state, today: dayOf(at) });
  const despite = canStepDespite(concerns, { isAware, reason: next.reason });
  if (!despite.ok) return despite;
  return { ok: true, edition: await enterState(db, by, at, edition, next) };
}

/** What stands against a step of an edition, from every module that has a say in it. */
export async function listConcerns(step: EditionStep): Promise<StepConcern[]> {
  return (await askSlot(beforeEditionStep, step)).flat();
}

/** The council's resolution; where something stands against it, whoever records it says that they know, and why. */
export interface Resolution {
  on: string;
  byId: string | null;
  isAware?: boolean;
  reason?: string;
}

/**
 * Records the council's resolution; from now on the database refuses every change. On the day from which it counts, which
 * may be today, it takes the place of the edition before. Sent twice, it is one resolution.
 */
export async function adoptEdition(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Pick<Edition, 'id'>,
  resolution: Resolution,
): Promise<EditionOutcome> {
  const edition = await holdEdition(db, id);
  if (isResolvedLike(edition, resolution)) return { ok: true, edition };
  const today = dayOf(at);
  const editions = await listEditions(db);
  const notBefore = await firstDayOfResolution(db, edition);
  const dated = all(canResolveOn(resolution.on, today, notBefore), canFollow(edition, editions, today));
  if (!dated.ok) return dated;
  const before = editionToCarryOn(editions.filter((other) => other.number < edition.number && isResolved(other)));
  const allowed = canAdopt(await adoptionFacts(db, edition, before));
  if (!allowed.ok) return allowed;
  const owned = canPublishEdition('adopted', await listUnowned(db, edition.id));
  if (!owned.ok) return owned;
  const { isAware = false, reason = '' } = resolution;
  const concerns = await listConcerns({ db, edition, step: 'adopted', today });
  const despite = canStepDespite(concerns, { isAware, reason });
  if (!despite.ok) return despite;
  await insertResolvedMeasures(db, edition.id);
  await markAdopted(db, edition.id, resolution.on, resolution.byId);
  const next = { on: resolution.on, reason };
  const resolved = beginsToCount(edition, before, today)
    ? await bringIntoForce(db, by, at, edition, next)
    : await enterState(db, by, at, edition, { state: 'resolved', ...next });
  return { ok: true, edition: resolved };
}

/** Brings into force what the council resolved and whose day has come. Called twice, it happens once. */
export async function bringDueIntoForce(db: Db, by: Actor, at: Date): Promise<Edition[]> {
  await holdEditions(db);
  const due = comingIntoForce(await listEditions(db), dayOf(at));
  const done: Edition[] = [];
  for (const edition of due) {
    done.push(await bringIntoForce(db, by, at, edition, { on: edition.validFrom ?? dayOf(at), reason: '' }));
  }
  return done;
}

/** From a day on the edition counts, and the one before does not any more; its work goes on. */
async function bringIntoForce(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  { on, reason }: { on: string; reason: string },
): Promise<Edition> {
  const before = (await listEditions(db)).find(({ state, number }) => state === 'adopted' && number < edition.number);
  const adopted = await enterState(db, by, at, edition, { state: 'adopted', on, reason });
  if (before) {
    await enterState(db, by, at, before, { state: 'superseded', on, reason: edition.code });
    await retireEdition(db, before.id, on);
    await carryWork(db, by, at, edition, before);
  }
  await enforceEdition(db, edition.id);
  const payload = { editionId: edition.id, supersededId: before?.id ?? null, on };
  await happened(db, by, editionAdopted, payload, at);
  return adopted;
}

/** The measures of an edition that may not become public yet; what was public before the rule stays. */
async function listUnowned(db: Db, editionId: string): Promise<string[]> {
  return withoutOwner(await listMeasures(db, editionId))
    .filter(({ measure }) => !measure.precedesOwnerRule)
    .map(({ measure }) => measure.code);
}

async function adoptionFacts(db: Db, edition: Edition, before: Edition | undefined) {
  const checked = await readChecked(db, edition.id);
  const owed = before ? withoutVerdict(await listOldThings(db, before.id), await listVerdicts(db, before.id)) : [];
  return {
    state: edition.state,
    isTakenOver: edition.isTakenOver,
    openVerdicts: owed.map((thing) => thing.code),
    hardDefects: findDefects(checked).filter((defect) => isHard(defect.kind)).length,
    measureCount: checked.measures.length,
  };
}

async function enterState(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  next: { state: EditionState; on: string; reason: string },
): Promise<Edition> {
  await insertEditionState(db, by, at, { editionId: edition.id, ...next });
  const changes = { state: { from: edition.state, to: next.state } };
  await recordHistory(db, by, at, { kind: 'edition', id: edition.id }, next.state, {
    changes,
    reason: next.reason || null,
  });
  const after = await readEdition(db, edition.id);
  if (isPublicEdition(after) !== isPublicEdition(edition)) await registerAll(db, after, at);
  const moved = { editionId: edition.id, from: edition.state, to: next.state, on: next.on };
  await happened(db, by, editionMoved, moved, at);
  return after;
}

/** Once an edition is public, so is everything in it. */
async function registerAll(db: Db, edition: Edition, at: Date): Promise<void> {
  await registerEdition(db, at, edition);
  for (const goal of await listGoals(db, edition.id)) await registerGoal(db, at, goal, edition);
  for (const measure of await listMeasures(db, edition.id)) await registerMeasure(db, at, measure, edition);
}

/** Registers an edition with the thread: code, title, visibility. */
export async function registerEdition(db: Db, at: Date, edition: Edition): Promise<void> {
  const { id, code, title } = edition;
  await registerNode(db, at, { kind: 'edition', id, code, title, editionId: id, isPublic: isPublicEdition(edition) });
}
