import type { FieldValues } from './draft-fields.ts';

/** A draft as it lies in the browser. */
export interface Kept {
  at: number;
  /** A word of its own, which the page says back that was drawn after saving. */
  word: string;
  /** The id of what the form makes, so that sending it twice makes one thing. */
  id?: string;
  /** What the form was drawn from, so that nobody's change is overwritten unseen. */
  drawn?: string;
  /** Files were chosen, which no draft keeps. */
  files?: boolean;
  values: FieldValues;
}

const prefix = 'qs-draft:';
const minute = 60_000;
const day = 24 * 60 * minute;

/** Two weeks for what one works on; what is about people goes with the tab, after a day at the latest. Of guests, half an hour. */
function longest(place: Place, key: string): number {
  if (place === 'local') return 14 * day;
  else return key.startsWith(' ') ? 30 * minute : day;
}

/** Guests leave nothing behind on a device they may share: without a person there is only the tab's own storage. */
export const who = document.documentElement.dataset['who'] ?? '';

type Place = 'local' | 'session';
const places: readonly Place[] = ['local', 'session'];

/** A full or forbidden storage only means that there is no draft. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const storageOf = (place: Place): Storage => (place === 'local' ? localStorage : sessionStorage);

/** Every draft of this address, its key without the prefix. */
function eachKept(place: Place): [key: string, kept: Kept | undefined][] {
  const storage = attempt(() => storageOf(place));
  const keys = storage ? Object.keys(storage).filter((key) => key.startsWith(prefix)) : [];
  return keys.map((key) => [key.slice(prefix.length), attempt(() => JSON.parse(storage?.getItem(key) ?? '') as Kept)]);
}

export function readKept(place: Place, key: string): Kept | undefined {
  return attempt(() => JSON.parse(storageOf(place).getItem(prefix + key) ?? 'null') as Kept | null) ?? undefined;
}

/** True where it is kept. */
export function writeKept(place: Place, key: string, kept: Kept): boolean {
  return attempt(() => storageOf(place).setItem(prefix + key, JSON.stringify(kept)) ?? true) ?? false;
}

export function forget(key: string): void {
  for (const place of places) attempt(() => storageOf(place).removeItem(prefix + key));
}

export function forgetWord(word: string): void {
  for (const place of places) for (const [key, kept] of eachKept(place)) if (kept?.word === word) forget(key);
}

/** Whoever signs out by the button leaves no draft behind. */
export function forgetAll(): void {
  for (const [key] of eachKept('local')) if (key.startsWith(`${who} `)) forget(key);
  for (const [key] of eachKept('session')) forget(key);
}

/** What is too old goes, whoever wrote it. */
export function forgetOld(now: number): void {
  for (const place of places)
    for (const [key, kept] of eachKept(place)) if (!kept || kept.at < now - longest(place, key)) forget(key);
}

/** Is there a draft of a form that is sent to this address, whoever wrote it? */
export function isKeptFor(action: string): boolean {
  return places.some((place) => eachKept(place).some(([key]) => key.split(' ')[1] === action));
}
