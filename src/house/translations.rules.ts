import type { LanguageTag } from '#platform/i18n/languages.ts';
import type { TranslatedText } from '#platform/manifest/manifest.ts';
import type { Table } from '#platform/tables/table.ts';

export const translationStates = ['checked', 'draft', 'outdated', 'missing'] as const;
export type TranslationState = (typeof translationStates)[number];

/** How a text stands in a language. */
export function stateIn(text: TranslatedText, tag: LanguageTag): TranslationState {
  return text.translations[tag]?.state ?? 'missing';
}

/** How many texts stand how in a language. */
export function countStates(texts: readonly TranslatedText[], tag: LanguageTag): Record<TranslationState, number> {
  const counts = { checked: 0, draft: 0, outdated: 0, missing: 0 };
  for (const text of texts) counts[stateIn(text, tag)] += 1;
  return counts;
}

/** A row of a translator's file, and what becomes of it. */
export interface ReadRow {
  row: number;
  key: string;
  source: string;
  before: string;
  text: string;
  outcome: 'new' | 'changed' | 'kept' | 'same' | 'empty' | 'unknown' | 'source-changed' | 'too-long';
}

export const isTaken = ({ outcome }: Pick<ReadRow, 'outcome'>) => ['new', 'changed', 'kept'].includes(outcome);

const longest = 200;

/**
 * Reads a file that came back from a translator: which column is which is known by its place, as it was given out. Rows
 * whose German text is not that of today are not taken: the translation was made of something else.
 */
export function readRows(table: Table, texts: readonly TranslatedText[], tag: LanguageTag): ReadRow[] {
  const known = new Map(texts.map((text) => [text.key, text]));
  return table.rows.map(({ number, cells: [key = '', german = '', translated = ''] }) => {
    const found = known.get(key);
    const row = {
      row: number,
      key,
      source: found?.source ?? german,
      before: found?.translations[tag]?.text ?? '',
      text: translated,
    };
    return { ...row, outcome: outcomeOf(found, german, row, found ? stateIn(found, tag) : 'missing') };
  });
}

function outcomeOf(
  found: TranslatedText | undefined,
  german: string,
  { text, before }: Pick<ReadRow, 'text' | 'before'>,
  state: TranslationState,
): ReadRow['outcome'] {
  if (!found) return 'unknown';
  if (text === '') return 'empty';
  if (german !== found.source) return 'source-changed';
  if ([...text].length > longest) return 'too-long';
  if (text === before) return state === 'checked' ? 'same' : 'kept';
  return before === '' ? 'new' : 'changed';
}
