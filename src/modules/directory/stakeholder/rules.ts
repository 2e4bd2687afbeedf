import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';

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
  /** Readers may know its name: everything of the administration, and an organisation that somebody has published. */
  isPublic: boolean;
}

/** An end of a stakeholder: when, by whom and why; and into which other one it went, where it did. */
export interface Archival {
  at: Date;
  by: string;
  reason: string;
  mergedInto: { code: string; name: string } | null;
}

/** May what is written down about it still be changed? What has ended is brought back first. */
export function canChangeRecord({ archival }: { archival: Archival | null }): Decision {
  return archival === null ? yes : no('directory.refuse.ended');
}

/** A stakeholder with the municipality in which it lies, where it lies in one. */
export interface PlacedStakeholder extends Stakeholder {
  municipalityId: string | null;
}

/** Whose a stakeholder is: its own, and its municipality's. */
export function scopesOfStakeholder({
  kind,
  id,
  municipalityId,
}: Pick<PlacedStakeholder, 'kind' | 'id' | 'municipalityId'>): Scope[] {
  const own: Scope = { kind, id };
  return municipalityId ? [own, { kind: 'municipality', id: municipalityId }] : [own];
}

/** Who can own offers and contact points: an organisation, which may lie in a municipality, or a unit. */
export type Owner = Pick<PlacedStakeholder, 'id' | 'code' | 'name' | 'municipalityId'> & { isPublic: boolean };

/** Ways to reach somebody may belong to one person: of these the history says that they changed, not from what to what. */
export const personalFields = ['mailbox', 'phone'] as const;

const letters: Record<StakeholderKind, string> = { unit: 'U', organisation: 'A', body: 'B', municipality: 'G' };

/** The next free code of a kind, given the highest number in use: `A` and 24 make A25. */
export function nextStakeholderCode(kind: StakeholderKind, highest: number): string {
  const width = kind === 'body' ? 1 : 2;
  return `${letters[kind]}${String(highest + 1).padStart(width, '0')}`;
}

/** A language people speak at a counter; more than the languages pages are written in. */
export interface SpokenLanguage {
  code: string;
  /** Its own name, as somebody who speaks it would look for it. */
  name: string;
  dir: 'ltr' | 'rtl';
}

const table: readonly (readonly [code: string, name: string, dir?: 'rtl'])[] = [
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['uk', 'Українська'],
  ['ar', 'العربية', 'rtl'],
  ['fa-AF', 'دری', 'rtl'],
  ['fa', 'فارسی', 'rtl'],
  ['ps', 'پښتو', 'rtl'],
  ['tr', 'Türkçe'],
  ['ku', 'Kurmancî'],
  ['ckb', 'سۆرانی', 'rtl'],
  ['pl', 'Polski'],
  ['ru', 'Русский'],
  ['ro', 'Română'],
  ['bg', 'Български'],
  ['sq', 'Shqip'],
  ['bs', 'Bosanski'],
  ['hr', 'Hrvatski'],
  ['sr', 'Srpski'],
  ['mk', 'Македонски'],
  ['el', 'Ελληνικά'],
  ['hu', 'Magyar'],
  ['it', 'Italiano'],
  ['es', 'Español'],
  ['pt', 'Português'],
  ['fr', 'Français'],
  ['ti', 'ትግርኛ'],
  ['am', 'አማርኛ'],
  ['so', 'Soomaali'],
  ['om', 'Oromoo'],
  ['sw', 'Kiswahili'],
  ['ur', 'اردو', 'rtl'],
  ['hi', 'हिन्दी'],
  ['ka', 'ქართული'],
  ['vi', 'Tiếng Việt'],
  ['zh', '中文'],
  ['rom', 'Romani čhib'],
  ['de-einfach', 'Einfache Sprache'],
  ['dgs', 'Deutsche Gebärdensprache'],
];

export const spokenLanguages: readonly SpokenLanguage[] = table.map(([code, name, dir]) => ({
  code,
  name,
  dir: dir ?? 'ltr',
}));
export const spokenLanguageCodes: readonly string[] = spokenLanguages.map((language) => language.code);

/** All of them as choices for whoever works here: by the German name, the own one beside it. */
export function spokenLanguageChoices(): { value: string; label: string }[] {
  return spokenLanguages.map(({ code }) => ({ value: code, label: deskLanguageName(code) }));
}

/** "Arabisch (العربية)": the German name, and how those who speak it call it, kept apart from the text around it. */
export function deskLanguageName(code: string): string {
  const { name } = spokenLanguage(code);
  const german = germanLanguageName(code);
  return german === undefined ? name : `${german} (\u2068${name}\u2069)`;
}

/** The languages of an entry in a file: by their German names, as the page says them and the import reads them. */
export function languagesInWords(codes: readonly string[]): string {
  return codes.map((code) => germanLanguageName(code) ?? spokenLanguage(code).name).join(', ');
}

/** What a language is called in German; undefined where its own name is German, or the same. */
export function germanLanguageName(code: string): string | undefined {
  const { name } = spokenLanguage(code);
  const [german] = Object.entries(germanNames).find(([, one]) => one === code) ?? [];
  if (german === undefined || german === name.toLowerCase() || germanOnes.has(code)) return undefined;
  return `${german.charAt(0).toUpperCase()}${german.slice(1)}`;
}

const germanOnes: ReadonlySet<string> = new Set(['de', 'de-einfach', 'dgs']);

const byCode = new Map(spokenLanguages.map((language) => [language.code, language]));

/** The language with this code; an unknown code stands for itself, so that nothing that was stored disappears. */
export function spokenLanguage(code: string): SpokenLanguage {
  return byCode.get(code) ?? { code, name: code, dir: 'ltr' };
}

/** The code of a language that a file gives by code, own name or German name; undefined for an unknown one. */
export function readSpokenLanguage(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  return (
    germanNames[wanted] ??
    spokenLanguages.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted)?.code ??
    shortenedLanguage(wanted)
  );
}

/** "arab." and "ukrain": four letters and more of a German name, where only one language begins like that. */
function shortenedLanguage(wanted: string): string | undefined {
  const start = wanted.replace(/\.$/, '').replaceAll('ue', 'ü').replaceAll('oe', 'ö').replaceAll('ae', 'ä');
  const found = Object.keys(germanNames).filter((name) => name.startsWith(start));
  return start.length >= 4 && found.length === 1 ? germanNames[found[0] ?? ''] : undefined;
}

const germanNames: Readonly<Record<string, string>> = {
  deutsch: 'de',
  englisch: 'en',
  ukrainisch: 'uk',
  arabisch: 'ar',
  dari: 'fa-AF',
  farsi: 'fa',
  persisch: 'fa',
  paschtu: 'ps',
  pashto: 'ps',
  türkisch: 'tr',
  kurdisch: 'ku',
  kurmandschi: 'ku',
  kurmanci: 'ku',
  sorani: 'ckb',
  polnisch: 'pl',
  russisch: 'ru',
  rumänisch: 'ro',
  bulgarisch: 'bg',
  albanisch: 'sq',
  bosnisch: 'bs',
  kroatisch: 'hr',
  serbisch: 'sr',
  mazedonisch: 'mk',
  griechisch: 'el',
  ungarisch: 'hu',
  italienisch: 'it',
  spanisch: 'es',
  portugiesisch: 'pt',
  französisch: 'fr',
  tigrinya: 'ti',
  amharisch: 'am',
  somali: 'so',
  oromo: 'om',
  suaheli: 'sw',
  urdu: 'ur',
  hindi: 'hi',
  georgisch: 'ka',
  vietnamesisch: 'vi',
  chinesisch: 'zh',
  romani: 'rom',
  romanes: 'rom',
  'leichte sprache': 'de-einfach',
  gebärdensprache: 'dgs',
};
