import type { Db } from '#platform/database/database.ts';
import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { indexText } from '#platform/search/search.ts';
import { routes } from '../routes.ts';
import { type Party, scopesOfParty } from '../rules.ts';
import {
  findArea,
  insertArea,
  insertNomination,
  insertNominationState,
  updateArea,
  updateAreaEnded,
  updateNomination,
} from './data.ts';
import {
  type Area,
  type AreaInput,
  canEndArea,
  canMoveNomination,
  canPropose,
  canRedescribe,
  canWritePerson,
  type Nomination,
  type NominationInput,
  type NominationState,
} from './rules.ts';

const thing = (id: string) => ({ kind: 'responsibility', id });

/**
 * Makes a unit or an organisation an area that shall name somebody by a day, also one that had ended. The same
 * sent twice is one area.
 */
export async function addArea(db: Db, by: Actor, at: Date, party: Party, input: AreaInput): Promise<Decision> {
  if (!(await insertArea(db, { stakeholderId: party.id, ...input }, at))) {
    const area = await findArea(db, party.id);
    const isSame = area !== undefined && Object.keys(changesBetween<AreaInput>(area, input)).length === 0;
    return isSame ? yes : no('platform.form.not-a-choice', {}, 'stakeholderId');
  }
  await recordHistory(db, by, at, thing(party.id), 'expected', { changes: changesBetween({}, input) });
  await indexArea(db, party, '');
  return yes;
}

/** Ends an area, with a reason: whoever stood for it stays in its past, and nobody is expected to be named any more. */
export async function endArea(db: Db, by: Actor, at: Date, area: Area, reason: string): Promise<Decision> {
  const allowed = canEndArea(area);
  if (!allowed.ok) return allowed;
  await updateAreaEnded(db, area.party.id, { on: dayOf(at), reason });
  await recordHistory(db, by, at, thing(area.party.id), 'area-ended', { reason });
  return allowed;
}

/** Changes by when somebody shall be named, or in which round the person sits. */
export async function changeArea(db: Db, by: Actor, at: Date, area: Area, input: AreaInput): Promise<void> {
  const changes = changesBetween<AreaInput>(area, input);
  if (Object.keys(changes).length === 0) return;
  await updateArea(db, area.party.id, input);
  await recordHistory(db, by, at, thing(area.party.id), 'changed', { changes });
}

/** Proposes somebody for an area. */
export async function propose(
  db: Db,
  by: Actor,
  at: Date,
  area: Area,
  input: NominationInput,
  on: string = dayOf(at),
): Promise<Decision> {
  const allowed = canPropose(area);
  if (!allowed.ok) return allowed;
  const person = canWritePerson(input);
  if (!person.ok) return person;
  const first = canMoveNomination(
    { state: 'proposed', sinceOn: on },
    { state: 'nominated', on, reason: '' },
    dayOf(at),
  );
  if (!first.ok) return first;
  const nominationId = await insertNomination(db, area.party.id, input, at);
  await insertNominationState(db, by, at, { nominationId, state: 'proposed', on, reason: '' });
  await recordHistory(db, by, at, thing(area.party.id), 'proposed', { changes: changesBetween({}, input) });
  await indexArea(db, area.party, `${input.functionTitle} ${input.deputyTitle}`);
  return yes;
}

/** Names the proposed person, declines the proposal, or ends a nomination; what ended stays in the past. */
export async function moveNomination(
  db: Db,
  by: Actor,
  at: Date,
  area: Area & { nomination: Nomination },
  next: { state: NominationState; on: string; reason: string },
): Promise<Decision> {
  const { id, state } = area.nomination;
  const allowed = canMoveNomination(state, next, dayOf(at));
  if (!allowed.ok) return allowed;
  await insertNominationState(db, by, at, { nominationId: id, ...next });
  const changes = { state: { from: state.state, to: next.state }, sinceOn: { from: state.sinceOn, to: next.on } };
  await recordHistory(db, by, at, thing(area.party.id), next.state, { changes, reason: next.reason || null });
  return yes;
}

/** Proposes somebody and names them the same day: the letter of the head of the area is already there. */
export async function nameAtOnce(
  db: Db,
  by: Actor,
  at: Date,
  area: Area,
  input: NominationInput,
  on: string,
): Promise<Decision> {
  const proposed = await propose(db, by, at, area, input, on);
  if (!proposed.ok) return proposed;
  const now = await findArea(db, area.party.id);
  if (!now?.nomination) throw new Error(`nobody proposed for ${area.party.code}`);
  return moveNomination(db, by, at, { ...now, nomination: now.nomination }, { state: 'nominated', on, reason: '' });
}

/** Changes what is recorded about the person: function, deputy, duties, account. The nomination goes on. */
export async function changeNomination(
  db: Db,
  by: Actor,
  at: Date,
  area: Area & { nomination: Nomination },
  input: NominationInput,
  { mayDecide }: { mayDecide: boolean },
): Promise<Decision> {
  const allowed = all(canWritePerson(input), canRedescribe(area.nomination, input, mayDecide));
  if (!allowed.ok) return allowed;
  const changes = changesBetween<NominationInput>(area.nomination, input);
  if (Object.keys(changes).length === 0) return yes;
  await updateNomination(db, area.nomination.id, input);
  await recordHistory(db, by, at, thing(area.party.id), 'changed', { changes });
  await indexArea(db, area.party, `${input.functionTitle} ${input.deputyTitle}`);
  return yes;
}

async function indexArea(db: Db, party: Party, text: string): Promise<void> {
  await indexText(db, {
    kind: 'responsibility',
    id: party.id,
    language: 'de',
    title: party.name,
    text,
    href: routes.area.href({ code: party.code }),
    isPublic: false,
    may: 'responsibilities.area.read',
    scopes: scopesOfParty(party),
  });
}
