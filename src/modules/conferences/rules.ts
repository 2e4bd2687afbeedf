import type { Card, Ending } from '#modules/voices/index.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** The life of a conference, in order; one that was called off does not take place. */
export const conferenceStates = ['planned', 'running', 'closed', 'documented', 'called-off'] as const;
export type ConferenceState = (typeof conferenceStates)[number];

/** Rough groups of those who came, as they were counted at the door. */
export const attendeeGroups = [
  'county-staff',
  'municipal-staff',
  'organisation-staff',
  'volunteers',
  'newcomers',
  'businesses',
  'politics',
  'religion',
] as const;
export type AttendeeGroup = (typeof attendeeGroups)[number];

export interface Attendance {
  group: AttendeeGroup;
  count: number;
}

/** What people enter about a conference. */
export interface ConferenceInput {
  title: string;
  heldOn: string;
  place: string;
  participants: number | null;
  guidingQuestions: readonly string[];
  note: string;
  attendance: readonly Attendance[];
}

export interface Conference extends ConferenceInput {
  id: string;
  number: number;
  /** Held before this system: day and number are all that is known. */
  isTakenOver: boolean;
  /** Everybody can read about it; before, only the office does. */
  isAnnounced: boolean;
  state: ConferenceState;
  /** Who moved it here, when and why. */
  moved: { at: Date; byLabel: string; reason: string };
}

/** May anything of a conference still be changed? One that was called off is planned again first. */
export function canRework({ state }: Pick<Conference, 'state'>): Decision {
  return state === 'called-off' ? no('conferences.conference.refused.called-off') : yes;
}

/** As much of a card as the rules about its end look at. */
export interface CardEnd {
  code: string;
  fate: string | null;
}

/** `KONF-3`: how the thread and people name it. */
export const conferenceCode = (number: number) => `KONF-${number}`;

/** `3. Integrationskonferenz des Kreises Musterau`. */
export function titleOf({ number, title }: Pick<Conference, 'number' | 'title'>): string {
  // Whoever wrote the number into the title meant the same one.
  return title.startsWith(`${number}.`) ? title : `${number}. ${title}`;
}

/** Nobody reads more codes than this in one sentence; the list behind the link has them all. */
export const mostCodes = 30;

/** The codes of the cards that have no fate yet. */
export function openCodes(cards: readonly CardEnd[]): string[] {
  return cards.filter((card) => card.fate === null).map((card) => card.code);
}

/**
 * May a conference or a room close (participation chapter, P2: no voice lost)? Only when every card has ended in exactly
 * one fate; the refusal names those that have not.
 */
export function canEnd(cards: readonly CardEnd[]): Decision {
  const open = openCodes(cards);
  if (open.length === 0) return yes;
  const codes = open.slice(0, mostCodes).join(', ');
  const more = open.length - mostCodes;
  return more > 0
    ? no('conferences.conference.refused.many-open', { count: open.length, codes, more })
    : no('conferences.conference.refused.open', { count: open.length, codes });
}

/** How a card can end, in the order of the documentation. */
export const endings: readonly Ending[] = [
  'in-finding',
  'in-draft',
  'existing',
  'sorted',
  'same-as',
  'parked',
  'forwarded',
  'not-pursued',
  'withheld',
  'open',
];

/** Every figure of a conference, counted from one list of cards. */
export interface Tally {
  all: number;
  shown: number;
  /** Not shown, to protect somebody. */
  withheld: number;
  /** Not shown yet: nobody has checked and published it. */
  waiting: number;
  redacted: number;
  answered: number;
  kinds: Record<Card['kind'], number>;
  endings: Record<Ending, number>;
}

/** Kept back to protect somebody, by its check or by its fate. */
const isWithheld = ({ state, fate }: Pick<Card, 'state' | 'fate'>) => state === 'withheld' || fate === 'withheld';

/** Readers see the cards that are public and were not withheld afterwards. */
export const isShown = (card: Pick<Card, 'state' | 'fate'>) => card.state === 'public' && !isWithheld(card);

/** Counts cards; the parts of each count add up to all of them. */
export function tallyOf(cards: readonly Card[]): Tally {
  const count = (fits: (card: Card) => boolean) => cards.filter(fits).length;
  const shown = count(isShown);
  const withheld = count(isWithheld);
  return {
    all: cards.length,
    shown,
    withheld,
    waiting: cards.length - shown - withheld,
    redacted: count((card) => isShown(card) && card.redactedText !== null),
    answered: count((card) => card.isAnswered),
    kinds: {
      'works-well': count((card) => card.kind === 'works-well'),
      'must-improve': count((card) => card.kind === 'must-improve'),
      idea: count((card) => card.kind === 'idea'),
    },
    endings: Object.fromEntries(
      endings.map((ending) => [ending, count((card) => card.ending === ending)]),
    ) as Tally['endings'],
  };
}
