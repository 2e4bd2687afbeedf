import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { plainDigits } from '#platform/i18n/phone.rules.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { scopesOfOccasion } from '../occasion/rules.ts';

/** The two questions of every room, and the idea (E03). */
export const contributionKinds = ['works-well', 'must-improve', 'idea'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What a voice can be about: something that is there, or the draft of a concept and what stands in it. */
export type AboutKind = 'measure' | 'offer' | 'edition' | 'field' | 'goal';

/** Word for word, or put into other words by somebody who listened; only the first may be quoted. */
export const modes = ['verbatim', 'summarised'] as const;
export type Mode = (typeof modes)[number];

/** The code of a card, however it was written: `c-010-B` means `C-010-b`. */
export function cardCode(text: string): string {
  const code = text.trim().toLowerCase();
  return `${code.slice(0, 1).toUpperCase()}${code.slice(1)}`;
}

/** Whose card it is: that of the room from which it came, and of the municipality it is about. */
export function scopesOfCard(card: { occasionId: string; municipalityId: string | null }): Scope[] {
  const places = card.municipalityId === null ? [] : [{ kind: 'municipality', id: card.municipalityId }];
  return [...scopesOfOccasion({ id: card.occasionId }), ...places];
}

/** How far a contribution has come towards readers; `flagged` waits for somebody who removes personal data. */
export const reviewStates = ['flagged', 'received', 'checked', 'public', 'withheld'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Rough groups a speaker may choose, never required; shown only from the smallest cell size on. */
export const speakerGroups = [
  'hauptamt_kreis',
  'hauptamt_kommune',
  'hauptamt_traeger',
  'ehrenamt',
  'zugewandert',
  'beirat',
  'betrieb',
  'eltern',
  'jugend',
  'politik',
  'religion',
  'verein',
] as const;

/** Scripts written from right to left; Kurdish (Sorani) has no tag of its own among ours. */
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The direction of a text: that of its first letter, which is right even where the stated language is not. */
export function directionOf(text: string, language: string): 'ltr' | 'rtl' {
  if (rightToLeft.test(text)) return 'rtl';
  if (/\p{L}/u.test(text)) return 'ltr';
  return findLanguage(language)?.dir ?? 'ltr';
}

export type PersonalKind = 'email' | 'phone' | 'iban' | 'address' | 'name' | 'birthday' | 'plate';

const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu],
  ['iban', /\b[A-Z]{2}\d{2}(?: ?\d{4}){3,7}(?: ?\d{1,3})?\b/g],
  ['phone', /(?<![\d.,])(?:\+|00)?\d[\d\s/()-]{6,}\d(?![\d.,]?\d)/g],
  ['address', /\b\p{Lu}[\p{L}-]+(?:straße|strasse|str\.|weg|gasse|platz|allee|ring)\s+\d+\s*[a-z]?\b/gu],
  ['name', /\b(?:Frau|Herrn?|Fr\.|Hr\.|Mr\.?|Mrs\.?|Ms\.?|Pani?|Пан[іа]?|Доктор|Dr\.)\s+\p{Lu}[\p{L}-]+/gu],
  ['birthday', /\b(?:geb\.|geboren|born|народ\p{L}+|urodz\p{L}+)\s*(?:am\s*)?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/giu],
  ['plate', /\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}\b/g],
];

export interface PersonalHint {
  kind: PersonalKind;
  start: number;
  end: number;
}

/**
 * Places of a text that look like data about a person. A hint for whoever checks the card, never a decision: what is
 * found waits for review before anybody else reads it, what is not found is looked at all the same.
 */
export function personalHints(text: string): PersonalHint[] {
  const plain = plainDigits(text);
  return patterns
    .flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The state in which a new contribution waits. */
export function firstState(text: string): ReviewState {
  return personalHints(text).length > 0 ? 'flagged' : 'received';
}

const onward: Record<ReviewState, readonly ReviewState[]> = {
  flagged: ['checked', 'withheld'],
  received: ['checked', 'withheld'],
  checked: ['public', 'withheld'],
  public: ['checked', 'withheld'],
  withheld: ['checked'],
};

/** The review states that can come next. */
export function nextReviewStates(from: ReviewState): readonly ReviewState[] {
  return onward[from];
}

/** What comes next with a card: somebody reads it before others do, then what becomes of it, then the answer; undefined: nothing. */
export function nextStepOf(card: {
  state: ReviewState;
  hasFate: boolean;
  isAnswered: boolean;
}): 'review' | 'fate' | 'answer' | undefined {
  if (card.state === 'flagged' || card.state === 'received') return 'review';
  else if (!card.hasFate) return 'fate';
  else return card.isAnswered ? undefined : 'answer';
}

/** May a contribution go from one review state to another? Withholding and taking back need a reason. */
export function canReview(from: ReviewState, to: ReviewState, reason: string): Decision {
  if (!onward[from].includes(to)) return no('voices.review.refused.no-such-way', { from, to }, 'state');
  const needsReason = to === 'withheld' || from === 'withheld' || (from === 'public' && to === 'checked');
  if (needsReason && reason.trim() === '') return no('voices.review.refused.reason', {}, 'reason');
  return yes;
}

/** May this occasion take a contribution now? */
export function canContribute(occasion: { openedAt: Date | null; closedAt: Date | null }): Decision {
  if (occasion.openedAt === null) return no('voices.occasion.refused.not-open');
  return occasion.closedAt === null ? yes : no('voices.occasion.refused.closed');
}

/** May a voice come from there? Where nobody says it, or from a municipality that is one. */
export function canComeFrom(municipalityId: string | null, municipalities: readonly { id: string }[]): Decision {
  const isOffered = municipalityId === null || municipalities.some(({ id }) => id === municipalityId);
  return isOffered ? yes : no('platform.form.not-a-choice', {}, 'municipalityId');
}

/** What stands on a card beside its words. */
export interface CardFacts {
  kind: ContributionKind;
  mode: Mode;
  municipalityId: string | null;
  speakerGroup: string | null;
  headCount: number;
  votes: number;
}

/** May the facts of a card be corrected? Only what staff carried over: what a guest said of themselves is theirs. */
export function canCorrect(card: { source: string }, facts: CardFacts, places: readonly { id: string }[]): Decision {
  if (card.source === 'guest') return no('voices.card.refused.guest-facts');
  return canComeFrom(facts.municipalityId, places);
}

/** May a device send another card at once? Not while it has to wait for some seconds. */
export function canSendNow(seconds: number): Decision {
  return seconds > 0 ? no('voices.speak.too-many', { seconds }) : yes;
}

/** May personal data be taken out of a card? Only with a reason. */
export function canRedact(reason: string): Decision {
  return reason.trim() === '' ? no('voices.review.refused.reason', {}, 'reason') : yes;
}

/** So long may a guest's device send the same card again and gets the same receipt. */
const repeatsWithinHours = 24;

/**
 * May a card be sent once more under its id? Only with the same words. A guest gets the receipt again of what a guest sent
 * a short time ago: ids and words of older cards, and of those from paper, are known to more people than who spoke.
 */
export function canRepeat(
  before: { text: string; source: string; receivedAt: Date },
  again: { text: string; source: string },
  at: Date,
): Decision {
  const isLate = at.getTime() - before.receivedAt.getTime() > repeatsWithinHours * 3_600_000;
  const isForeign = again.source === 'guest' && (before.source !== 'guest' || isLate);
  return before.text === again.text && !isForeign ? yes : no('voices.contribution.refused.other-text');
}

/** The county promised an answer within six months (goal Z1.2 of the demo); from then on a voice without one is overdue. */
export const answerWithinDays = 180;

/** Whoever speaks of a draft reads an answer while it still counts. */
export const answerToDraftWithinDays = 14;

/** The day until which an answer to a card is promised; earlier where it speaks of a draft. */
export function promisedOn(receivedAt: Date, isAboutDraft = false): string {
  return addDays(dayOf(receivedAt), isAboutDraft ? answerToDraftWithinDays : answerWithinDays);
}

/** Words that carry no meaning for likeness, in the languages most cards come in. */
const smallWords = new Set(
  'der die das und oder ein eine einen ist sind war nicht mit für von auf in im zu wir ich es sie er uns man auch als an den dem des the and is are not for with of to a'.split(
    ' ',
  ),
);

/** Word beginnings of a text, for comparing: "Angebote" and "Angebot" count as one. */
export function wordStems(text: string): Set<string> {
  const words = text.toLocaleLowerCase('de').match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !smallWords.has(word)).map((word) => word.slice(0, 6)));
}

/** How alike two texts are, 0 to 1: shared word beginnings over all (Jaccard). A suggestion, never an assignment. */
export function likeness(a: string, b: string): number {
  return stemLikeness(wordStems(a), wordStems(b));
}

/** The same for texts whose word beginnings are known already; for many comparisons. */
export function stemLikeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of first) if (second.has(stem)) shared += 1;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
