import { type PublishedParts, publishedParts } from '#platform/disclosure/table.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Invited } from '../invited/rules.ts';
import type { Duty } from '../programme/duty.rules.ts';
import type { Item } from '../programme/rules.ts';
import type { CountedRoom } from '../room/rules.ts';
import {
  type CardEnd,
  type Conference,
  type ConferenceInput,
  type ConferenceState,
  mostCodes,
  type Tally,
} from '../rules.ts';
import type { Step } from '../step/rules.ts';

/** What was done with a conference, as its history calls it. */
export type ConferenceAction =
  | 'begun'
  | 'closed'
  | 'reopened'
  | 'documented'
  | 'documentation-withdrawn'
  | 'called-off'
  | 'planned-again';

const moves: Record<ConferenceState, Partial<Record<ConferenceState, ConferenceAction>>> = {
  planned: { running: 'begun', 'called-off': 'called-off' },
  running: { closed: 'closed' },
  closed: { documented: 'documented', running: 'reopened' },
  documented: { closed: 'documentation-withdrawn' },
  'called-off': { planned: 'planned-again' },
};

/** What the history calls this move; undefined where there is no way from one state to the other. */
export function actionOf(from: ConferenceState, to: ConferenceState): ConferenceAction | undefined {
  return moves[from][to];
}

/** A conference with everything that its pages show around it. */
export interface ShownConference {
  conference: Conference;
  tally: Tally;
  rooms: readonly CountedRoom[];
  items: readonly Item[];
  steps: readonly Step[];
  invited: readonly Invited[];
  duties: readonly Duty[];
}

/** Whether whoever came can be counted: the day has come, somebody has begun the conference, or a count is there already. */
export function isCountable(conference: Conference, today: string): boolean {
  const { state, heldOn, participants, attendance } = conference;
  if (state === 'called-off') return false;
  return state !== 'planned' || heldOn <= today || participants !== null || attendance.length > 0;
}

/** May the conference go from one state to the other? Back only with a reason, and not at all only with one, too. */
export function canMove(from: ConferenceState, to: ConferenceState, reason: string): Decision {
  const action = actionOf(from, to);
  if (!action) return no('conferences.conference.refused.no-such-way');
  const isOnward = action === 'begun' || action === 'closed' || action === 'documented';
  return !isOnward && reason.trim() === '' ? no('conferences.conference.refused.reason', {}, 'reason') : yes;
}

/** May a card of the conference be without a fate again? Not once it is closed: then each has one, and gets another instead. */
export function canTakeFateBack(state: ConferenceState | undefined): Decision {
  const isOver = state === 'closed' || state === 'documented';
  return isOver ? no('conferences.conference.refused.fate-stays', {}, 'reason') : yes;
}

/** May the documentation be released? Once the conference is closed and every card is public or withheld. */
export function canDocument(cards: readonly (CardEnd & { state: string })[]): Decision {
  const isDecided = ({ state, fate }: (typeof cards)[number]) =>
    state === 'public' || state === 'withheld' || fate === 'withheld';
  const waiting = cards.filter((card) => !isDecided(card)).map(({ code }) => code);
  if (waiting.length === 0) return yes;
  return no('conferences.documentation.refused.unchecked', {
    count: waiting.length,
    codes: waiting.slice(0, mostCodes).join(', '),
  });
}

/** Can these counts be true together? The groups at the door are never more than all who came. */
export function canCount(input: Pick<ConferenceInput, 'attendance' | 'participants'>): Decision {
  const counted = input.attendance.reduce((sum, { count }) => sum + count, 0);
  if (input.participants === null) return yes;
  return counted > input.participants
    ? no('conferences.conference.refused.too-many', { counted, all: input.participants }, 'participants')
    : yes;
}

/** Who came, without groups so small that somebody could be recognised; the count at the door is public anyway. */
export function publicAttendance({
  attendance,
  participants,
}: Pick<ConferenceInput, 'attendance' | 'participants'>): PublishedParts {
  const counts = attendance.map(({ count }) => count);
  const sum = counts.reduce((total, count) => total + count, 0);
  return publishedParts(counts, { isTotalKnown: sum === participants });
}

/** The people of all rooms together against the count at the door; undefined while something is not counted yet. */
export function roomSum(
  participants: number | null,
  rooms: readonly { participants: number | null }[],
): { sum: number; differs: boolean } | undefined {
  if (participants === null || rooms.length === 0) return undefined;
  if (rooms.some((room) => room.participants === null)) return undefined;
  const sum = rooms.reduce((total, room) => total + (room.participants ?? 0), 0);
  return { sum, differs: sum !== participants };
}
