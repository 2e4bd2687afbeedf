import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import type { Deadline } from './deadline.rules.ts';
import type { Part } from './part.rules.ts';

/** What the funder is, whatever it is called: sums of the state's money go by it. */
export const funderKinds = ['state', 'federal', 'county', 'european', 'foundation', 'other'] as const;
export type FunderKind = (typeof funderKinds)[number];

/** What a person enters about a programme. Its rules are data with the day up to which they are known. */
export interface ProgrammeInput {
  title: string;
  funder: string;
  funderKind: FunderKind;
  /** The day on which the programme began. */
  startOn: string | null;
  rules: string;
  /** Where the rules were read, and what has to be checked before anybody relies on them. */
  verify: string;
  asOf: string | null;
  checkBy: string | null;
}

/** What the state gave for a programme in a year, for all counties together; in cents. */
export interface ProgrammeVolumeInput {
  year: number;
  amountCents: number;
  source: string;
}

export interface Ending {
  endedOn: string;
  reason: string;
  byLabel: string;
}

export interface Programme extends ProgrammeInput {
  id: string;
  code: string;
  ending: Ending | null;
  /** Former names, the newest first; `untilOn` is the first day of the next one. */
  names: readonly { title: string; untilOn: string }[];
  parts: readonly Part[];
  deadlines: readonly Deadline[];
  /** Newest year first. */
  volumes: readonly ProgrammeVolumeInput[];
  /** How many grants name it. */
  grants: number;
}

/** May a programme have these days? Nothing is checked before it is known. */
export function canHaveDays({ asOf, checkBy }: Pick<ProgrammeInput, 'asOf' | 'checkBy'>): Decision {
  return asOf !== null && checkBy !== null && checkBy < asOf
    ? no('grants.programme.refused.check-before-as-of', {}, 'checkBy')
    : yes;
}

/** May the facts be changed? What has ended stays as it was until it is taken up again. */
export function canChange({ ending }: Pick<Programme, 'ending'>): Decision {
  return ending ? no('grants.programme.refused.ended') : yes;
}

/** May it be called otherwise from a day on? Not by the name it has, not from a day before its last new name. */
export function canRename(
  programme: Pick<Programme, 'title' | 'names' | 'ending'>,
  title: string,
  on: string,
): Decision {
  const [last] = programme.names;
  if (programme.ending) return no('grants.programme.refused.ended');
  if (title === programme.title) return no('grants.programme.refused.same-name', {}, 'title');
  if (last && on <= last.untilOn) return no('grants.programme.refused.renamed-later', {}, 'on');
  return yes;
}

/** May it end? Once, with a reason, and not before it began. */
export function canEnd({ ending, startOn }: Pick<Programme, 'ending' | 'startOn'>, on: string): Decision {
  if (ending) return no('grants.programme.refused.ended');
  return startOn !== null && on < startOn ? no('grants.programme.refused.end-before-start', {}, 'on') : yes;
}

/** May it be taken up again? Only what has ended. */
export function canResume({ ending }: Pick<Programme, 'ending'>): Decision {
  return ending ? yes : no('grants.programme.refused.goes-on');
}

/** May the rules count as checked until that day? It lies ahead. */
export function canConfirm({ ending }: Pick<Programme, 'ending'>, checkBy: string, today: string): Decision {
  if (ending) return no('grants.programme.refused.ended');
  return checkBy <= today ? no('grants.programme.refused.check-day-past', {}, 'checkBy') : yes;
}

/** Has the day passed by which somebody wanted to check the rules? */
export function isCheckOverdue({ ending, checkBy }: Pick<Programme, 'ending' | 'checkBy'>, today: string): boolean {
  return ending === null && checkBy !== null && checkBy < today;
}

/** Programmes whose present or former name, code or funder has the words in it; all of them without words. */
export function programmesMatching<Named extends Pick<Programme, 'code' | 'title' | 'funder' | 'names'>>(
  programmes: readonly Named[],
  words: string,
): Named[] {
  const sought = soughtIn(words);
  return programmes.filter(({ code, title, funder, names }) =>
    saysSought([code, title, funder, ...names.map((former) => former.title)], sought),
  );
}

/** Those that grants can still be begun from; the one that is named already stays among them. */
export function openProgrammes<One extends Pick<Programme, 'id' | 'ending'>>(
  programmes: readonly One[],
  chosenId?: string | null,
): One[] {
  return programmes.filter(({ id, ending }) => ending === null || id === chosenId);
}
