import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What a part pays: posts, the three purposes of projects, guides at work and in training, and what else there is. */
export const purposes = [
  'posts',
  'innovative-projects',
  'language-projects',
  'guides-deployment',
  'guides-qualification',
  'micro-projects',
  'strategy',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** What the highest sum is for. */
export const capBases = ['year', 'post-year', 'project', 'hour'] as const;
export type CapBase = (typeof capBases)[number];

/** What a person enters about a part of a programme; money in cents. */
export interface ProgrammePartInput {
  title: string;
  purpose: Purpose;
  /** Who may apply, in the funder's words. */
  eligible: string;
  maxCents: number | null;
  per: CapBase | null;
  /** The most that is paid of the cost, in percent. */
  sharePercent: number | null;
  rules: string;
  /** Has somebody compared it with the guideline in force? */
  isChecked: boolean;
}

export interface Part extends ProgrammePartInput {
  id: string;
  number: number;
  /** How many grants name it. */
  grants: number;
}

/** Do sum and base stand together? "60,000" says nothing without "per post and year". */
export function canHaveCap({ maxCents, per }: Pick<ProgrammePartInput, 'maxCents' | 'per'>): Decision {
  if (maxCents !== null && per === null) return no('grants.part.refused.per-what', {}, 'per');
  return maxCents === null && per !== null ? no('grants.part.refused.how-much', {}, 'maxCents') : yes;
}

/** May the part go? Not while a grant names it. */
export function canRemovePart({ grants }: Pick<Part, 'grants'>): Decision {
  return grants > 0 ? no('grants.part.refused.in-use', { count: grants }) : yes;
}
