import { randomUUID } from 'node:crypto';
import type { Stakeholder } from '#modules/directory/index.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { OperationsFile, OwnFile } from '../nomination/file.rules.ts';
import type { Loading } from '../nomination/loading.demo.ts';
import { findProfile } from './data.ts';
import { type ProfileWords, profileCode, type RoleType, type Side } from './rules.ts';
import { agree, draftProfile } from './verbs.ts';

interface Wanted {
  roleType: RoleType;
  title: string;
  words: ProfileWords;
  yes: readonly { side: Side; on: string }[];
}

/** The profiles of the areas from the template, and those of the roles, each agreed as far as the files say. */
export async function loadProfiles(loading: Loading, operations: OperationsFile, own: OwnFile): Promise<void> {
  const { title, tasks, notTasks, hoursPerMonth, deputyRequired } = operations.taskProfileTemplate;
  const words = { tasks, notTasks, hoursPerMonth, deputyRequired, validUntil: null };
  for (const { unitId, since, profileState } of operations.responsibles) {
    if (profileState === null || since === null) continue;
    const yes = agreements(profileState, own.agreedOn[unitId] ?? addDays(since, 14));
    await load(loading, unitId, { roleType: 'area-responsible', title, words, yes });
  }
  for (const { roleType, party, title: name, agreedOn, ...rest } of own.roleProfiles) {
    const yes = agreedOn === null ? [] : agreements('gueltig', agreedOn);
    await load(loading, party, { roleType, title: name, words: { ...rest, validUntil: null }, yes });
  }
}

/** `abgestimmt_einseitig`: the lead unit agreed, the head of the area has not. */
function agreements(state: 'gueltig' | 'abgestimmt_einseitig' | 'entwurf', on: string): Wanted['yes'] {
  if (state === 'entwurf') return [];
  const lead = { side: 'lead-unit', on } as const;
  return state === 'gueltig' ? [lead, { side: 'area', on: addDays(on, 14) }] : [lead];
}

async function load(loading: Loading, code: string, wanted: Wanted): Promise<void> {
  const { db, took } = loading;
  const name = profileCode(wanted.roleType, code);
  const party = loading.partyOf(name, code);
  if (!party) return;
  if (await findProfile(db, name)) took(name, 'unchanged');
  else await write(loading, name, party, wanted);
}

async function write({ db, by, now, took }: Loading, name: string, party: Stakeholder, wanted: Wanted): Promise<void> {
  const { roleType, title, words, yes } = wanted;
  let outcome = await draftProfile(db, by, now, { id: randomUUID(), roleType, party, title }, words);
  for (const { side, on } of yes) {
    if (!outcome.ok) break;
    outcome = await agree(db, by, now, outcome.profile, { side, on, evidence: '', isOwnSide: true });
  }
  took(name, outcome.ok ? 'taken' : 'refused', outcome.ok ? undefined : outcome.key);
}
