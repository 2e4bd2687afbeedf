import { type Known, meaningsFor, wordField } from './known.form.ts';
import type { RowText } from './reader.form.ts';
import { readImportRow } from './row.form.ts';
import type { FieldName, ImportKind, Mapping } from './rules.ts';

/** A word that nobody has explained, and in how many rows it stands. */
export interface UnknownWord {
  field: FieldName;
  /** '' where rows say nothing; what they mean then is said for this list only. */
  word: string;
  rows: number;
  /** What somebody decided before; '' where it is left empty. */
  meaning: string | undefined;
}

const keys = new Set(['not-said', 'unknown-value', 'unknown-municipality', 'unknown-owner', 'unknown-party']);

/**
 * The words of a list that we do not understand by ourselves, by field and then by how often they stand there. Those that
 * somebody has explained before come along: one may think otherwise today.
 */
export function unknownWords(
  kind: ImportKind,
  rows: readonly RowText[],
  mapping: Mapping,
  known: Known,
): UnknownWord[] {
  const untaught = { ...known, meanings: new Map() };
  const found = new Map<string, UnknownWord>();
  for (const row of rows) {
    for (const { field: place, key, value } of readImportRow(kind, row, mapping, untaught).problems) {
      if (!keys.has(key) || (value === '' && key !== 'not-said')) continue;
      const field = wordField(place);
      const name = `${field}:${value.toLowerCase()}`;
      const meaning = known.meanings.get(field)?.get(value.toLowerCase());
      const before = found.get(name) ?? { field, word: value, rows: 0, meaning };
      found.set(name, { ...before, rows: before.rows + 1 });
    }
  }
  return [...found.values()].sort((a, b) => a.field.localeCompare(b.field) || b.rows - a.rows);
}

/** What a word of this field can be explained as. */
export function explanationsFor(known: Known, field: FieldName): { value: string; label: string }[] {
  return meaningsFor(known, field).map(({ value, labels: [label = value] }) => ({ value, label }));
}
