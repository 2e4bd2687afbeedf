import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';

/** The notices every public site of an authority must have. */
export const notices = ['imprint', 'privacy', 'accessibility'] as const;
export type Notice = (typeof notices)[number];

/** Paragraphs of each notice, in their order; the words are in the texts. */
export const paragraphs = {
  imprint: ['who', 'contact', 'content', 'texts'],
  privacy: ['nothing', 'cookies', 'device', 'third', 'log', 'directory', 'report', 'rights'],
  accessibility: ['goal', 'state', 'gaps', 'report', 'enforcement'],
} as const satisfies Record<Notice, readonly string[]>;

/** What a county fills in, notice by notice, in the order in which it stands there. */
export const blanks = {
  imprint: ['authority', 'address', 'represented', 'phone', 'mail', 'responsible', 'supervision'],
  privacy: ['controller', 'dataAuthority'],
  accessibility: ['conformity', 'gaps', 'method', 'drawnUpOn', 'feedback', 'enforcement'],
} as const satisfies Record<Notice, readonly string[]>;
export type Blank = (typeof blanks)[Notice][number];

export const conformities = ['full', 'partial', 'none'] as const;
export const methods = ['self', 'third-party'] as const;

export type Values = Readonly<Partial<Record<Blank, string>>>;
/** Paragraphs of the county's own, by language. */
export type Additions = Readonly<Partial<Record<LanguageTag, string>>>;

export interface Reading {
  on: string;
  at: Date;
  by: string;
}

/** A notice with everything the county wrote into it. */
export interface NoticeText {
  notice: Notice;
  values: Values;
  additions: Additions;
  /** Blanks that are empty and may not be. `privacyOffice` is filled in by the unit that answers for data protection. */
  missing: readonly (Blank | 'privacyOffice')[];
  changedAt: Date | null;
  reading: Reading | null;
}

/**
 * What is missing. Gaps need naming unless there are none; the privacy notice needs a unit that can be reached. A proposal
 * of the state, left as it is, still lacks the name and the address that it asks for.
 */
export function missingBlanks(
  notice: Notice,
  values: Values,
  hasPrivacyOffice: boolean,
  proposals: readonly string[] = [],
): NoticeText['missing'] {
  const isNeeded = (blank: Blank) => blank !== 'gaps' || values.conformity !== 'full';
  const isOpen = (value: string | undefined) => !value || proposals.includes(value.trim());
  const empty = blanks[notice].filter((blank: Blank) => isNeeded(blank) && isOpen(values[blank]));
  return notice === 'privacy' && !hasPrivacyOffice ? [...empty, 'privacyOffice'] : empty;
}

/** What the county said elsewhere and need not say again: its name, and in the other notices what the imprint names. */
export function knownBlanks(notice: Notice, countyName: string, imprint: Values): Values {
  const together = (...parts: (string | undefined)[]) => parts.filter((part) => part).join('\n');
  if (notice === 'imprint') return { authority: countyName };
  else if (notice === 'privacy') return { controller: together(imprint.authority ?? countyName, imprint.address) };
  else return { feedback: together(imprint.responsible ?? imprint.authority, imprint.mail) };
}

/** May somebody say "read through, it holds"? Only of a text without an empty blank. */
export function canConfirmReading({ missing }: Pick<NoticeText, 'missing'>): Decision {
  return missing.length === 0 ? yes : no('information.refused.blanks-missing', { count: missing.length });
}

/** Is it complete, and did somebody read through what stands there now? */
export function isInOrder({ missing, reading, changedAt }: Pick<NoticeText, 'missing' | 'reading' | 'changedAt'>) {
  return missing.length === 0 && reading !== null && (changedAt === null || changedAt <= reading.at);
}

/** Did somebody read through on this day what stands there now? */
export function isReadOn(text: Pick<NoticeText, 'missing' | 'reading' | 'changedAt'>, day: string): boolean {
  return isInOrder(text) && text.reading?.on === day;
}

const goodForDays = 365;

/** The day by which somebody has to read it through (again): a year after the last time, at once after a change. */
export function readingDueOn(text: Pick<NoticeText, 'missing' | 'reading' | 'changedAt'>, today: string): string {
  return isInOrder(text) && text.reading ? addDays(text.reading.on, goodForDays) : today;
}

/** The language in which own paragraphs stand for a reader: theirs, else German; undefined where there are none. */
export function additionFor(additions: Additions, tag: LanguageTag): { words: string; tag: LanguageTag } | undefined {
  const own = additions[tag];
  if (own) return { words: own, tag };
  return additions.de ? { words: additions.de, tag: 'de' } : undefined;
}
