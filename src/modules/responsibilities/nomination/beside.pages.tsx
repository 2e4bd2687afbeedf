import type { MoreOnMeasure } from '#modules/concept/index.ts';
import type { RecordPlace } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listMeetings } from '../meeting/data.ts';
import { listProfiles } from '../profile/data.ts';
import { findRound } from '../round/data.ts';
import { roundStanding, scopesOfRound } from '../round/rules.ts';
import { scopesOfParty } from '../rules.ts';
import { listTasks } from '../task/data.ts';
import { isOpen } from '../task/rules.ts';
import { BesideMeasure, BesideRecord, OwnPage } from './beside.views.tsx';
import { findArea, listAreas } from './data.ts';
import { readListedAreas } from './visible.pages.tsx';

/** On the page of a unit or an organisation: who is responsible there, where the person may see it. */
export async function besideRecord({ db, by, access, id }: RecordPlace) {
  const area = await findArea(db, id);
  if (!area || area.ended || !reaches(access.reach(by, 'responsibilities.area.read'), scopesOfParty(area.party)))
    return null;
  return <BesideRecord area={area} />;
}

/** On the page of a body: how its round stands. */
export async function besideBody({ db, by, access, id, today }: RecordPlace) {
  const round = await findRound(db, id);
  if (!round || round.ended || !reaches(access.reach(by, 'responsibilities.area.read'), scopesOfRound(round)))
    return null;
  return <BesideRecord round={round} standing={roundStanding(round, today)} today={today} />;
}

/** The areas in which somebody is named: a nomination that is only proposed is not one yet. */
export async function partiesWithResponsible({ db }: { db: Db }): Promise<readonly string[]> {
  const areas = await listAreas(db);
  return areas.filter(({ nomination }) => nomination?.state.state === 'nominated').map(({ party }) => party.id);
}

/** On the page of a measure: who is responsible in the area that leads it. */
export async function besideMeasure({ db, by, access, measure, isPublic }: MoreOnMeasure) {
  const area = measure.lead ? await findArea(db, measure.lead.id) : undefined;
  if (!area || area.ended) return null;
  const opens = reaches(access.reach(by, 'responsibilities.area.read'), scopesOfParty(area.party));
  return <BesideMeasure {...{ area, isPublic, opens }} />;
}

/** On the own page of somebody who works for one area: profile, tasks, minutes, next round. */
export async function ownPage({ db, id, today }: RecordPlace) {
  const area = await findArea(db, id);
  if (!area || area.ended) return null;
  const listed = (await readListedAreas(db, today)).find((row) => row.area.party.id === id);
  if (!listed) return null;
  const props = {
    listed,
    profile: (await listProfiles(db)).find(({ code }) => code === listed.profile?.code),
    tasks: (await listTasks(db)).filter((task) => isOpen(task) && [task.areaId, task.ownerId, task.forId].includes(id)),
    meetings: area.roundId === null ? [] : (await listMeetings(db, area.roundId)).slice(0, 3),
    today,
  };
  return <OwnPage {...props} />;
}
