import type { Card, Ending, Finding, Twin } from '#modules/voices/index.ts';
import { type PublishedCount, publishedParts } from '#platform/disclosure/table.ts';
import type { Words } from '#platform/i18n/words.ts';
import { countRooms, type Room } from '../room/rules.ts';
import { isShown, type Tally, tallyOf } from '../rules.ts';

/** A sentence of the office in the documentation, which is on no card. */
export interface Sentence {
  id: string;
  text: string;
  byLabel: string;
  at: Date;
}

/** A card as readers see it: its public words in their own language, and what became of it. */
export interface ShownCard {
  code: string;
  kind: Card['kind'];
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** What it was spoken or written in, where only a rendering of it is kept. */
  originalLanguage: string | null;
  isSummarised: boolean;
  isRedacted: boolean;
  redactionReason: string | null;
  votes: number;
  roomCode: string;
  ending: Ending;
  findingId: string | null;
  /** The card that says the same, in whose finding this one stands with it. */
  sameAs: string | null;
  answer: string | null;
}

export interface DocumentedFinding {
  finding: Finding;
  cards: readonly ShownCard[];
  /** All cards of this conference behind it, also those of which the text is not shown. */
  count: number;
  /** Cards in it that came from elsewhere: other conferences, idea boxes. */
  elsewhere: number;
}

export interface DocumentedRoom {
  room: Room;
  /** How many were in it, hidden where they are too few; null where nobody counted. */
  people: PublishedCount | null;
  tally: Tally;
  /** Cards in no finding: each is listed by itself, so that no view is lost. */
  single: readonly ShownCard[];
}

/** The whole documentation, made from one list of cards: no two figures can differ. */
export interface Documentation {
  tally: Tally;
  /** How many were in all rooms together; null where one of them was not counted. */
  people: PublishedCount | null;
  rooms: readonly DocumentedRoom[];
  findings: readonly DocumentedFinding[];
  cards: readonly ShownCard[];
}

/** The card as readers see it; undefined where they do not see it. */
export function shownCard(card: Card, twin?: Twin): ShownCard | undefined {
  if (!isShown(card)) return undefined;
  return {
    code: card.code,
    kind: card.kind,
    text: card.redactedText ?? card.text,
    language: card.language,
    direction: card.direction,
    originalLanguage: card.originalLanguage,
    isSummarised: card.mode === 'summarised',
    isRedacted: card.redactedText !== null,
    redactionReason: card.redactionReason,
    votes: card.votes,
    roomCode: card.occasionCode,
    ending: card.ending,
    findingId: findingOf(card, twin),
    sameAs: twin?.code ?? null,
    answer: card.answer,
  };
}

/** Where a card stands: in its own finding, or in that of the card that says the same. */
const findingOf = (card: Pick<Card, 'findingId'>, twin: Twin | undefined) => card.findingId ?? twin?.findingId ?? null;

/** Puts the documentation together: rooms with their counts and single voices, findings with their cards. */
export function composeDocumentation(
  rooms: readonly Room[],
  cards: readonly Card[],
  findings: readonly (Finding & { cards?: number })[],
  twins: ReadonlyMap<string, Twin> = new Map(),
): Documentation {
  const shown = cards.flatMap((card) => shownCard(card, twins.get(card.id)) ?? []);
  const finished = findings.filter(({ state }) => state !== 'draft');
  const finishedIds = new Set(finished.map(({ id }) => id));
  const people = publishedParts(rooms.map(({ participants }) => participants ?? 0));
  const isCounted = rooms.length > 0 && rooms.every(({ participants }) => participants !== null);
  return {
    tally: tallyOf(cards),
    cards: shown,
    people: isCounted ? people.total : null,
    rooms: countRooms(rooms, cards).map(({ room, tally }, index) => ({
      room,
      people: room.participants === null ? null : (people.parts[index] ?? 'hidden'),
      tally,
      single: shown.filter(
        ({ roomCode, findingId }) => roomCode === room.code && (findingId === null || !finishedIds.has(findingId)),
      ),
    })),
    findings: finished.flatMap((finding): DocumentedFinding[] => {
      const own = cards.filter(({ findingId }) => findingId === finding.id).length;
      const count = cards.filter((card) => findingOf(card, twins.get(card.id)) === finding.id).length;
      const elsewhere = (finding.cards ?? own) - own;
      return count === 0
        ? []
        : [{ finding, count, elsewhere, cards: shown.filter(({ findingId }) => findingId === finding.id) }];
    }),
  };
}

/** A count of people in words: hidden is not zero and not unknown. */
export function peopleText(people: PublishedCount | null, { t, format }: Pick<Words, 't' | 'format'>): string {
  if (people === null) return '–';
  return people === 'hidden' ? t('conferences.public.hidden') : format.number(people);
}
