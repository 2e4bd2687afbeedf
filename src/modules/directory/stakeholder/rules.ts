/** Kinds of those who take part. */
export const stakeholderKinds = ['unit', 'organisation', 'body', 'municipality'] as const;
export type StakeholderKind = (typeof stakeholderKinds)[number];

/** What every stakeholder has, whatever its kind: enough to name it, link to it and put it into a list of choices. */
export interface Stakeholder {
  id: string;
  kind: StakeholderKind;
  /** Public code: U01, A01, B1, G01. */
  code: string;
  name: string;
  /** Archived or merged ones keep their page and their past, but are offered nowhere as a choice. */
  isArchived: boolean;
}

const letters: Record<StakeholderKind, string> = { unit: 'U', organisation: 'A', body: 'B', municipality: 'G' };

/** The next free code of a kind, given the highest number in use: `A` and 24 make A25. */
export function nextStakeholderCode(kind: StakeholderKind, highest: number): string {
  const width = kind === 'body' ? 1 : 2;
  return `${letters[kind]}${String(highest + 1).padStart(width, '0')}`;
}

/** The letter that codes of a kind begin with. */
export function letterOf(kind: StakeholderKind): string {
  return letters[kind];
}
