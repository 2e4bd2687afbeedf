import type { Card, Ending, Finding } from '#modules/voices/index.ts';
import { type PublishedCount, publishedParts } from '#platform/disclosure/table.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Room } from '../room/rules.ts';

type Kind = Card['kind'];

/** A sentence of the documentation that no card says. */
export interface Sentence {
  id: string;
  text: string;
  byLabel: string;
  at: Date;
}

/** The ends of cards in the order in which the documentation names them. */
export const endings: readonly Ending[] = [
  'in-finding',
  'existing',
  'same-as',
  'parked',
  'forwarded',
  'not-pursued',
  'withheld',
  'open',
];

/** A card as readers get it: what may be read, in its own language, and what became of it. */
export interface ShownCard {
  code: string;
  kind: Kind;
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
  answer: string | null;
}

/** Every figure of a conference, counted from one list of cards. */
export interface Tally {
  all: number;
  shown: number;
  /** Not shown: kept back to protect somebody, or not looked at yet. */
  withheld: number;
  waiting: number;
  redacted: number;
  answered: number;
  kinds: Record<Kind, number>;
  endings: Record<Ending, number>;
}

export interface DocumentedFinding {
  finding: Finding;
  cards: readonly ShownCard[];
  /** All cards behind it, also those of which the text is not shown. */
  count: number;
}

export interface DocumentedRoom {
  room: Room;
  /** How many were in it, as far as nobody can be recognised; null where nobody counted. */
  people: PublishedCount | null;
  tally: Tally;
  /** Cards that stand in no finding: each is listed by itself, so that no view vanishes. */
  single: readonly ShownCard[];
}

/** All of it, made from one list of cards: no two figures can differ. */
export interface Documentation {
  tally: Tally;
  /** How many were in all rooms together; null where one of them did not count. */
  people: PublishedCount | null;
  rooms: readonly DocumentedRoom[];
  findings: readonly DocumentedFinding[];
  cards: readonly ShownCard[];
}

/** The card as readers get it; undefined where they do not get it: not public, or its words were taken away. */
export function shownCard(card: Card): ShownCard | undefined {
  if (card.state !== 'public' || isWithheld(card)) return undefined;
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
    findingId: card.findingId,
    answer: card.answer,
  };
}

/** Kept back to protect somebody, whichever step said so. */
const isWithheld = ({ state, fate }: Pick<Card, 'state' | 'fate'>) => state === 'withheld' || fate === 'withheld';

/** Counts cards; the parts of each count add up to all of them. */
export function tallyOf(cards: readonly Card[]): Tally {
  const count = (fits: (card: Card) => boolean) => cards.filter(fits).length;
  const shown = count((card) => shownCard(card) !== undefined);
  const withheld = count(isWithheld);
  return {
    all: cards.length,
    shown,
    withheld,
    waiting: cards.length - shown - withheld,
    redacted: count((card) => shownCard(card)?.isRedacted === true),
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

/** Puts the documentation together: rooms with their counts and single voices, findings with their cards. */
export function composeDocumentation(
  rooms: readonly Room[],
  cards: readonly Card[],
  findings: readonly Finding[],
): Documentation {
  const shown = cards.flatMap((card) => shownCard(card) ?? []);
  const told = findings.filter(({ state }) => state !== 'draft');
  const isTold = new Set(told.map(({ id }) => id));
  const people = publishedParts(rooms.map(({ participants }) => participants ?? 0));
  const isCounted = rooms.length > 0 && rooms.every(({ participants }) => participants !== null);
  return {
    tally: tallyOf(cards),
    cards: shown,
    people: isCounted ? people.total : null,
    rooms: rooms.map((room, index) => ({
      room,
      people: room.participants === null ? null : (people.parts[index] ?? 'hidden'),
      tally: tallyOf(cards.filter(({ occasionCode }) => occasionCode === room.code)),
      single: shown.filter(
        ({ roomCode, findingId }) => roomCode === room.code && (findingId === null || !isTold.has(findingId)),
      ),
    })),
    findings: told.flatMap((finding): DocumentedFinding[] => {
      const count = cards.filter(({ findingId }) => findingId === finding.id).length;
      return count === 0 ? [] : [{ finding, count, cards: shown.filter(({ findingId }) => findingId === finding.id) }];
    }),
  };
}

/** A count of people in words: hidden is not zero and not unknown. */
export function peopleText(people: PublishedCount | null, { t, format }: Pick<Words, 't' | 'format'>): string {
  if (people === null) return '–';
  return people === 'hidden' ? t('conferences.public.hidden') : format.number(people);
}
