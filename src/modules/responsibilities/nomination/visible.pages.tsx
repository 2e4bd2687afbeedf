import { findCurrentEdition, listStatements } from '#modules/concept/index.ts';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { listProfiles } from '../profile/data.ts';
import { draftOf, standingOf, versionInForce } from '../profile/rules.ts';
import { listRounds } from '../round/data.ts';
import { roundStanding } from '../round/rules.ts';
import { scopesOfParty } from '../rules.ts';
import { listTasks } from '../task/data.ts';
import { isOpen, isTaskOf } from '../task/rules.ts';
import { findArea, listAreas } from './data.ts';
import { type ListedArea, missingOf } from './list.rules.ts';
import { type Area, areaState, type Nomination } from './rules.ts';

const scopesOfArea = ({ party }: Area) => scopesOfParty(party);

/** The area of an address as far as this person may see it, or 404. */
export async function visibleArea({ db, by, access, params }: Context<'/:code'>): Promise<Area> {
  const party = (await stakeholdersByCode(db, [params.code])).get(params.code);
  const area = party && (await findArea(db, party.id));
  return visible(access.reach(by, 'responsibilities.area.read'), area, scopesOfArea);
}

/** The same for a page that changes something: 403 where it is visible, but not theirs to change. */
export async function changeableArea(context: Context<'/:code'>): Promise<Area> {
  return changeable(context.reach, await visibleArea(context), scopesOfArea);
}

/** An area in which somebody is proposed or named; the others have nothing to change here. */
export async function changeableNomination(context: Context<'/:code'>): Promise<Area & { nomination: Nomination }> {
  const area = await changeableArea(context);
  if (!area.nomination) throw new NotFound();
  return { ...area, nomination: area.nomination };
}

/** Ids of the units whose own mission statement is adopted in the edition in force. */
async function unitsWithStatement(db: Db): Promise<Set<string>> {
  const edition = await findCurrentEdition(db);
  const statements = edition ? await listStatements(db, edition.id) : [];
  return new Set(
    statements.filter(({ kind, state }) => kind === 'area' && state === 'adopted').map(({ unitId }) => unitId ?? ''),
  );
}

/** Every area, or only these, with what a row shows. Ten queries, however many areas. */
export async function readListedAreas(db: Db, today: string, only?: readonly Area[]): Promise<ListedArea[]> {
  const areas = only ?? (await listAreas(db));
  const profiles = await listProfiles(db);
  const rounds = new Map((await listRounds(db)).map((round) => [round.body.id, round]));
  const tasks = (await listTasks(db)).filter(isOpen);
  const withStatement = await unitsWithStatement(db);
  return areas.map((area) => {
    const found = profiles.find(({ party, roleType }) => party.id === area.party.id && roleType === 'area-responsible');
    const words = found && (versionInForce(found, today) ?? draftOf(found));
    const profile = found
      ? { code: found.code, standing: standingOf(found, today), deputyRequired: words?.deputyRequired ?? true }
      : null;
    const round = area.roundId === null ? undefined : rounds.get(area.roundId);
    return {
      area,
      state: areaState(area),
      profile,
      round: round ? { code: round.body.code, name: round.body.name, standing: roundStanding(round, today) } : null,
      hasStatement: withStatement.has(area.party.id),
      openTasks: tasks.filter((task) => isTaskOf(task, area.party.code)).length,
      missing: missingOf(area, profile),
    };
  });
}
