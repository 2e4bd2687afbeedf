import { isDay } from '../i18n/format.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Words } from '../i18n/words.ts';
import type { Changes, HistoryEntry } from './history.ts';

/**
 * How a field of a thing is described to people: by its label, or with a label and more. What has no description stays hidden: a
 * module decides for each field that its values may be read by whoever reads the history.
 */
export type FieldDescription =
  | MessageKey
  | {
      /** Missing: the name under which it is stored is clear enough (`M-121`, `2026`). */
      label?: MessageKey;
      /** The name under which it is stored is a word itself: where those words stand, `grants.handover.part.`. */
      labels?: string;
      /** Its values are words: where those stand, `concept.state.`. */
      words?: string;
      /** Its values are cents, although its name does not end in `Cents`. */
      isMoney?: true;
      /** Puts a value into words that is neither text, number, day nor yes and no. */
      describe?(value: never, words: Words): string;
    };

/** The fields of one kind of thing; `*` stands for all that are not named. */
export type ThingDescription = Readonly<Record<string, FieldDescription>>;

/** One field that changed, in the reader's words; without `from` and `to` where the values were not kept. */
export interface DescribedChange {
  label: string;
  from?: string;
  to?: string;
}

let descriptions: ReadonlyMap<string, ThingDescription> = new Map();

/** Called once when the app is put together, with the descriptions from all manifests. */
export function connectDescriptions(all: readonly Readonly<Record<string, ThingDescription>>[]): void {
  descriptions = new Map(all.flatMap((kinds) => Object.entries(kinds)));
}

/**
 * Old and new value of each changed field that has a description, in the reader's words. An id without a title is shown as
 * something that has no name any more: it may belong to a person who is gone.
 */
export function describeChanges(
  { thing, changes, names }: Pick<HistoryEntry, 'thing' | 'changes' | 'names'>,
  words: Words,
): DescribedChange[] {
  return Object.entries(changes).flatMap(([name, { from, to }]) => {
    const field = fieldOf(thing.kind, name);
    if (!field) return [];
    const label = labelOf(field, name, words);
    if (from === null && to === null) return [{ label }];
    const wording = (value: unknown) => describeValue({ name, value }, field, words, names);
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const change = { label, from: wording(from), to: wording(to) };
    return change.from === change.to ? [{ label }] : [change];
  });
}

/** The ids that changes speak of, so that their titles can be fetched together. */
export function idsIn(changes: Changes): string[] {
  return Object.values(changes)
    .flatMap(({ from, to }) => [from, to].flat())
    .filter((value): value is string => typeof value === 'string' && isId(value));
}

function fieldOf(kind: string, name: string): Exclude<FieldDescription, string> | undefined {
  const thing = descriptions.get(kind);
  const field = (thing && Object.hasOwn(thing, name) ? thing[name] : undefined) ?? thing?.['*'];
  return typeof field === 'string' ? { label: field } : field;
}

function labelOf({ label, labels }: Exclude<FieldDescription, string>, name: string, { t }: Words): string {
  if (label) return t(label);
  return labels ? wordOf(`${labels}${name}` as MessageKey, name, { t }) : name;
}

/** The history is older than the texts of today: what has no text any more is shown as it was stored. */
function wordOf(key: MessageKey, stored: string, { t }: Pick<Words, 't'>): string {
  try {
    return t(key);
  } catch {
    return stored;
  }
}

type Stored = { name: string; value: unknown };

function describeValue(
  { name, value }: Stored,
  field: Exclude<FieldDescription, string>,
  words: Words,
  names: ReadonlyMap<string, string>,
): string {
  const { t, format } = words;
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    return value.map((one: unknown) => describeValue({ name, value: one }, field, words, names)).join(' · ');
  }
  if (field.describe) return field.describe(value as never, words);
  if (typeof value === 'boolean') return t(value ? 'platform.history.yes' : 'platform.history.no');
  if (typeof value === 'number') {
    return field.isMoney || name.endsWith('Cents') ? format.euros(value) : format.number(value);
  }
  const text = String(value);
  if (field.words && /^[\w-]+$/.test(text)) return wordOf(`${field.words}${text}` as MessageKey, text, words);
  if (isId(text)) return names.get(text) ?? t('platform.history.another');
  // Somebody may have written what only looks like a day.
  return isDay(text) ? format.day(text) : text;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
