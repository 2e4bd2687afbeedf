import type { StakeholderKind } from '#modules/directory/index.ts';
import { type PublishedCount, publishedParts } from '#platform/disclosure/table.ts';
import { type Attendance, type AttendeeGroup, attendeeGroups } from '../conference/rules.ts';

/** Somebody who was invited: a municipality, a unit, an organisation, a body. */
export interface Invited {
  id: string;
  code: string;
  name: string;
  kind: StakeholderKind;
  /** null: nobody has noted it, which is not the same as missing. */
  hasCome: boolean | null;
}

/** In the order in which a county asks: its towns first. */
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

/** Who came of those who were invited, who was missing, and of whom nobody knows it; kinds without invitations are left out. */
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

/** What readers may know: how many came of how many, where neither those who came nor those who did not are few. */
export function toldInvited(
  counts: readonly InvitedCount[],
): { kind: StakeholderKind; invited: number; came: PublishedCount }[] {
  return counts.map(({ kind, invited, came }) => {
    const { parts } = publishedParts([came, invited - came], { isTotalKnown: true });
    return { kind, invited, came: parts[0] ?? 'hidden' };
  });
}

/** Groups of people of whom nobody was counted at the door; undefined where nobody counted groups at all. */
export function missingGroups(attendance: readonly Attendance[]): AttendeeGroup[] | undefined {
  if (attendance.length === 0) return undefined;
  const there = new Set(attendance.filter(({ count }) => count > 0).map(({ group }) => group));
  return attendeeGroups.filter((group) => !there.has(group));
}
