import type { Stakeholder, StakeholderKind } from '#modules/directory/index.ts';
import { type PublishedCount, publishedParts } from '#platform/disclosure/table.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type Attendance, type AttendeeGroup, attendeeGroups } from '../rules.ts';

/** Somebody who was invited: a municipality, a unit, an organisation, a body. */
export interface Invited {
  id: string;
  code: string;
  name: string;
  kind: StakeholderKind;
  /** null: nobody noted it, which is not the same as missing. */
  hasCome: boolean | null;
}

/** Kinds of parties in the order of the lists: municipalities first. */
export const partyKinds = [
  'municipality',
  'organisation',
  'body',
  'unit',
] as const satisfies readonly StakeholderKind[];

export interface InvitedCount {
  kind: StakeholderKind;
  invited: number;
  came: number;
  missing: readonly Invited[];
  unknown: readonly Invited[];
}

/** Who came, who was missing and of whom nobody knows it, by kind; kinds that nobody invited are left out. */
export function countInvited(invited: readonly Invited[]): InvitedCount[] {
  return partyKinds.flatMap((kind) => {
    const ours = invited.filter((one) => one.kind === kind);
    if (ours.length === 0) return [];
    return [
      {
        kind,
        invited: ours.length,
        came: ours.filter(({ hasCome }) => hasCome === true).length,
        missing: ours.filter(({ hasCome }) => hasCome === false),
        unknown: ours.filter(({ hasCome }) => hasCome === null),
      },
    ];
  });
}

/** Those that an address narrows the list to: of one kind, and only those who came. */
export function invitedWithin(
  invited: readonly Invited[],
  filter: { kind: string | null; onlyCame: boolean },
): readonly Invited[] {
  return invited.filter(
    ({ kind, hasCome }) => (filter.kind === null || kind === filter.kind) && (!filter.onlyCame || hasCome === true),
  );
}

/** What is public: how many came of how many, unless those who came or those who did not are few. */
export function publicInvited(
  counts: readonly InvitedCount[],
): { kind: StakeholderKind; invited: number; came: PublishedCount }[] {
  return counts.map(({ kind, invited, came }) => {
    const { parts } = publishedParts([came, invited - came], { isTotalKnown: true });
    return { kind, invited, came: parts[0] ?? 'hidden' };
  });
}

/** Groups of which nobody came; undefined where groups were not counted. */
export function missingGroups(attendance: readonly Attendance[]): AttendeeGroup[] | undefined {
  if (attendance.length === 0) return undefined;
  const there = new Set(attendance.filter(({ count }) => count > 0).map(({ group }) => group));
  return attendeeGroups.filter((group) => !there.has(group));
}

/** The three groups of an invitation (C33): integration offices of the municipalities, units of the county, institutions. */
export const groupNames = ['offices', 'units', 'organisations'] as const;
export type GroupName = (typeof groupNames)[number];
/** A party that can be invited, and whether it is proposed, that is ticked in advance. */
export type Candidate = Stakeholder & { isProposed: boolean };
export type InvitationGroups = Readonly<Record<GroupName, readonly Candidate[]>>;

/** What is known about parties, by their ids. */
export interface KnownParties {
  withOffice: ReadonlySet<string>;
  responsible: ReadonlySet<string>;
  invited: ReadonlySet<string>;
}

/**
 * Who can be invited, out of all parties of the directory: those that are not archived and not invited yet. Of the units
 * those are proposed, and stand first, in which somebody is named as responsible; where nobody is yet, all of them.
 */
export function invitationGroups(
  parties: readonly Stakeholder[],
  { withOffice, responsible, invited }: KnownParties,
): InvitationGroups {
  const open = parties
    .filter(({ id, isArchived }) => !isArchived && !invited.has(id))
    .map((party) => ({ ...party, isProposed: true }));
  const units = open.filter(({ kind }) => kind === 'unit');
  const isAnybodyNamed = parties.some(({ id, kind }) => kind === 'unit' && responsible.has(id));
  const proposed = units.filter(({ id }) => !isAnybodyNamed || responsible.has(id));
  const others = units.filter((unit) => !proposed.includes(unit));
  return {
    offices: open.filter(({ id, kind }) => kind === 'municipality' && withOffice.has(id)),
    units: [...proposed, ...others.map((unit) => ({ ...unit, isProposed: false }))],
    organisations: open.filter(({ kind }) => kind === 'organisation'),
  };
}

/** May these be invited? At least one, and each out of its group; ids come from a browser. */
export function canInvite(chosen: Readonly<Record<GroupName, readonly string[]>>, groups: InvitationGroups): Decision {
  for (const name of groupNames) {
    const isOffered = (id: string) => groups[name].some((party) => party.id === id);
    if (!chosen[name].every(isOffered)) return no('platform.form.not-a-choice', {}, name);
  }
  const isAnybody = groupNames.some((name) => chosen[name].length > 0);
  return isAnybody ? yes : no('conferences.invitation.refused.nobody');
}
