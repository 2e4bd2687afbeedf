import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Party } from '../rules.ts';

/** Somebody speaks for the county's politics, or does the work (D13). */
export type Mandate = 'political' | 'operational';

/** The roles that people mix up (D12), each with its mandate. */
export const roleTypes = ['area-responsible', 'coordination', 'staff-unit', 'officer'] as const;
export type RoleType = (typeof roleTypes)[number];

const mandates: Record<RoleType, Mandate> = {
  'area-responsible': 'operational',
  coordination: 'operational',
  'staff-unit': 'operational',
  officer: 'political',
};

/** The mandate of a role. */
export function mandateOf(role: RoleType): Mandate {
  return mandates[role];
}

const letters: Record<RoleType, string> = {
  'area-responsible': 'AP',
  coordination: 'KP',
  'staff-unit': 'SP',
  officer: 'BP',
};

/** The code of a profile: role and whose it is, `AP-U04`. */
export function profileCode(role: RoleType, stakeholderCode: string): string {
  return `${letters[role]}-${stakeholderCode}`;
}

/** The two who write a profile together: the lead unit, and the head of the area or of whoever has the post. */
export const sides = ['lead-unit', 'area'] as const;
export type Side = (typeof sides)[number];

/** The words of a version: what both sides agree to. */
export interface ProfileWords {
  tasks: readonly string[];
  notTasks: readonly string[];
  hoursPerMonth: number | null;
  deputyRequired: boolean;
  validUntil: string | null;
}

export interface Agreement {
  side: Side;
  agreedOn: string;
  byLabel: string;
  /** How the yes came, where the other side wrote it down. */
  evidence: string;
  withdrawn: { at: Date; why: string } | null;
}

export interface ProfileVersion extends ProfileWords {
  id: string;
  number: number;
  draftedAt: Date;
  /** The day of the second agreement; null while it is being written. */
  validFrom: string | null;
  agreements: readonly Agreement[];
}

export interface Profile {
  id: string;
  code: string;
  roleType: RoleType;
  party: Party;
  title: string;
  /** Newest first; there is always one. */
  versions: readonly ProfileVersion[];
}

export const versionStates = ['draft', 'one-sided', 'valid', 'expired'] as const;
export type VersionState = (typeof versionStates)[number];

/** How a profile as a whole stands: that of the version in force, else that of the one being written. */
export type StandingOfProfile = VersionState;

/** The sides that agreed and did not take it back. */
export function agreedSides(version: Pick<ProfileVersion, 'agreements'>): Side[] {
  return sides.filter((side) => version.agreements.some((one) => one.side === side && one.withdrawn === null));
}

/** How a version stands today. It expires by its own day, or because a newer one became valid. */
export function versionState(
  version: Pick<ProfileVersion, 'agreements' | 'validFrom' | 'validUntil' | 'number'>,
  versions: readonly Pick<ProfileVersion, 'validFrom' | 'number'>[],
  today: string,
): VersionState {
  if (version.validFrom === null) return agreedSides(version).length === 0 ? 'draft' : 'one-sided';
  const isReplaced = versions.some((other) => other.number > version.number && other.validFrom !== null);
  const isOver = version.validUntil !== null && version.validUntil < today;
  return isReplaced || isOver ? 'expired' : 'valid';
}

/** The version in force today; undefined where none is. */
export function versionInForce(profile: Pick<Profile, 'versions'>, today: string): ProfileVersion | undefined {
  return profile.versions.find((version) => versionState(version, profile.versions, today) === 'valid');
}

/** The version that is being written; undefined where the newest one is valid or was. */
export function draftOf(profile: Pick<Profile, 'versions'>): ProfileVersion | undefined {
  return profile.versions.find(({ validFrom }) => validFrom === null);
}

/** How the profile stands: valid while a version is in force, whatever is being drafted beside it. */
export function standingOf(profile: Pick<Profile, 'versions'>, today: string): StandingOfProfile {
  const shown = versionInForce(profile, today) ?? draftOf(profile) ?? profile.versions[0];
  return shown ? versionState(shown, profile.versions, today) : 'draft';
}

function wordsOf(version: ProfileWords): ProfileWords {
  const { tasks, notTasks, hoursPerMonth, deputyRequired, validUntil } = version;
  return { tasks, notTasks, hoursPerMonth, deputyRequired, validUntil };
}

/** True where two versions have the same words. */
export function hasSameWords(a: ProfileWords, b: ProfileWords): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

const mostItems = 30;
const longestItem = 300;

/** Are these words fit to be written down? One task at least, none endless, none twice. */
export function canWrite(words: ProfileWords): Decision {
  if (words.tasks.length === 0) return no('responsibilities.profile.refused.no-task', {}, 'tasks');
  for (const [field, items] of [['tasks', words.tasks] as const, ['notTasks', words.notTasks] as const]) {
    if (items.length > mostItems) return no('responsibilities.profile.refused.too-many', { max: mostItems }, field);
    if (items.some((item) => item.length > longestItem))
      return no('responsibilities.profile.refused.too-long', { max: longestItem }, field);
    if (new Set(items).size < items.length) return no('responsibilities.profile.refused.twice', {}, field);
  }
  return yes;
}

/**
 * May a side agree to a version? Once, while it is being written, not in the future. Whoever writes down the other
 * side's yes records how it came.
 */
export function canAgree(
  version: ProfileVersion,
  input: { side: Side; on: string; evidence: string; isOwnSide: boolean },
  today: string,
): Decision {
  if (version.validFrom !== null) {
    return no('responsibilities.profile.refused.valid');
  } else if (agreedSides(version).includes(input.side)) {
    return no('responsibilities.profile.refused.agreed-already', {}, 'side');
  } else if (input.on > today) {
    return no('responsibilities.profile.refused.day-in-future', {}, 'on');
  } else if (!input.isOwnSide && input.evidence === '') {
    return no('responsibilities.profile.refused.evidence-missing', {}, 'evidence');
  } else if (version.validUntil !== null && version.validUntil < input.on) {
    return no('responsibilities.profile.refused.over', { day: version.validUntil }, 'on');
  } else {
    return yes;
  }
}

/** May a side take its yes back? Only with a reason, and only as long as the other side has not agreed, too. */
export function canTakeBack(version: ProfileVersion, side: Side, reason: string): Decision {
  if (version.validFrom !== null) {
    return no('responsibilities.profile.refused.valid');
  } else if (!agreedSides(version).includes(side)) {
    return no('responsibilities.profile.refused.not-agreed', {}, 'side');
  } else if (reason === '') {
    return no('responsibilities.profile.refused.reason-missing', {}, 'reason');
  } else {
    return yes;
  }
}

/** May a profile go? Only one that was begun by mistake: a first draft to which nobody ever agreed, and with a reason. */
export function canDiscardProfile({ versions }: Pick<Profile, 'versions'>, reason: string): Decision {
  if (!isFirstDraft({ versions })) return no('responsibilities.profile.refused.agreed-once');
  return reason.trim() === '' ? no('responsibilities.profile.refused.reason-missing', {}, 'reason') : yes;
}

/** True while its first version is being written and nobody has said yes to it, not even to take it back. */
export function isFirstDraft({ versions }: Pick<Profile, 'versions'>): boolean {
  return versions.length === 1 && versions.every((one) => one.validFrom === null && one.agreements.length === 0);
}

/** The day from which a version is valid, once both sides agreed: that of the later yes. Undefined before. */
export function validFromOf(version: Pick<ProfileVersion, 'agreements'>): string | undefined {
  const standing = version.agreements.filter(({ withdrawn }) => withdrawn === null);
  if (!sides.every((side) => standing.some((one) => one.side === side))) return undefined;
  return standing
    .map(({ agreedOn }) => agreedOn)
    .sort()
    .at(-1);
}

/** Why a yes no longer counts where nobody took it back: it was to other words. Shown as a text, stored as this. */
export const wordsChanged = 'words-changed';

/** One line of a version beside the former one. */
export interface DiffItem {
  text: string;
  change: 'kept' | 'added' | 'removed';
}

/** What changed from one list to the next: the new one in its order, what fell out where it stood. */
export function diffItems(before: readonly string[], after: readonly string[]): DiffItem[] {
  const items: DiffItem[] = after.map((text) => ({ text, change: before.includes(text) ? 'kept' : 'added' }));
  for (const [index, text] of before.entries()) {
    if (after.includes(text)) continue;
    const previous = before.slice(0, index).findLast((earlier) => items.some((item) => item.text === earlier));
    const at = previous === undefined ? 0 : items.findIndex((item) => item.text === previous) + 1;
    items.splice(at, 0, { text, change: 'removed' });
  }
  return items;
}

/** Days after which a one-sided profile asks the other side again. */
export const answerWithinDays = 28;
