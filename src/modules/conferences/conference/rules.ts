import { type PublishedParts, publishedParts } from '#platform/disclosure/table.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** The life of a conference, in order. */
export const conferenceStates = ['planned', 'running', 'closed', 'documented'] as const;
export type ConferenceState = (typeof conferenceStates)[number];

/** What somebody does with a conference, in the past tense of the history. */
export type ConferenceAction = 'begun' | 'closed' | 'reopened' | 'documented' | 'documentation-withdrawn';

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

/** What a person may say about a conference. */
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
  state: ConferenceState;
  /** Who moved it here, when and why. */
  moved: { at: Date; byLabel: string; reason: string };
}

/** A card as closing and counting need it. */
export interface Ended {
  code: string;
  fate: string | null;
}

const moves: Record<ConferenceState, Partial<Record<ConferenceState, ConferenceAction>>> = {
  planned: { running: 'begun' },
  running: { closed: 'closed' },
  closed: { documented: 'documented', running: 'reopened' },
  documented: { closed: 'documentation-withdrawn' },
};

/** What going from one state to another is called; undefined where there is no such way. */
export function actionOf(from: ConferenceState, to: ConferenceState): ConferenceAction | undefined {
  return moves[from][to];
}

/** May the conference go from here to there? Backwards only with a reason. */
export function canMove(from: ConferenceState, to: ConferenceState, reason: string): Decision {
  const action = actionOf(from, to);
  if (!action) return no('conferences.conference.refused.no-such-way');
  const isBack = action === 'reopened' || action === 'documentation-withdrawn';
  return isBack && reason.trim() === '' ? no('conferences.conference.refused.reason', {}, 'reason') : yes;
}

/** Nobody reads more numbers than this in one sentence; the list behind the link has them all. */
const mostNamed = 30;

/** Cards that nobody has given a fate yet, by their number. */
export function openCodes(cards: readonly Ended[]): string[] {
  return cards.filter((card) => card.fate === null).map((card) => card.code);
}

/**
 * May a conference or a room close (participation chapter, P2: no voice lost)? Only when every card has ended in exactly
 * one fate; the refusal names those that have not.
 */
export function canEnd(cards: readonly Ended[]): Decision {
  const open = openCodes(cards);
  if (open.length === 0) return yes;
  const named = open.slice(0, mostNamed).join(', ');
  const more = open.length - mostNamed;
  return more > 0
    ? no('conferences.conference.refused.many-open', { count: open.length, codes: named, more })
    : no('conferences.conference.refused.open', { count: open.length, codes: named });
}

/** May the documentation be released? Once the conference is closed and every card is public or withheld. */
export function canDocument(cards: readonly (Ended & { state: string })[]): Decision {
  const isDecided = ({ state, fate }: (typeof cards)[number]) =>
    state === 'public' || state === 'withheld' || fate === 'withheld';
  const waiting = cards.filter((card) => !isDecided(card)).map(({ code }) => code);
  if (waiting.length === 0) return yes;
  return no('conferences.documentation.refused.unchecked', {
    count: waiting.length,
    codes: waiting.slice(0, mostNamed).join(', '),
  });
}

/** May these facts stand together? The groups at the door are never more than all. */
export function canSay(input: ConferenceInput): Decision {
  const counted = input.attendance.reduce((sum, { count }) => sum + count, 0);
  if (input.participants === null) return yes;
  return counted > input.participants
    ? no('conferences.conference.refused.too-many', { counted, all: input.participants }, 'participants')
    : yes;
}

/** Who came, as far as nobody can be recognised in it; the count at the door is public anyway. */
export function toldAttendance({
  attendance,
  participants,
}: Pick<ConferenceInput, 'attendance' | 'participants'>): PublishedParts {
  const counts = attendance.map(({ count }) => count);
  const sum = counts.reduce((total, count) => total + count, 0);
  return publishedParts(counts, { isTotalKnown: sum === participants });
}

/** The room sum against the count at the door; undefined while something is not counted yet. */
export function roomSum(
  participants: number | null,
  rooms: readonly { participants: number | null }[],
): { sum: number; differs: boolean } | undefined {
  if (participants === null || rooms.length === 0) return undefined;
  if (rooms.some((room) => room.participants === null)) return undefined;
  const sum = rooms.reduce((total, room) => total + (room.participants ?? 0), 0);
  return { sum, differs: sum !== participants };
}

/** `KONF-3`: how the thread and people name it. */
export const conferenceCode = (number: number) => `KONF-${number}`;

/** `3. Integrationskonferenz des Kreises Musterau`. */
export const titleOf = ({ number, title }: Pick<Conference, 'number' | 'title'>) => `${number}. ${title}`;
