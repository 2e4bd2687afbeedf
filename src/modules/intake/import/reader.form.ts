import { looksPrivate } from '#modules/directory/index.ts';
import { invisible } from '#platform/i18n/invisible.rules.ts';
import { isSeen, onOneLine } from '#platform/i18n/seen.rules.ts';
import { withoutWordSigns } from '#platform/i18n/word-signs.ts';
import { type Known, meaningsFor, valueIn, wordField } from './known.form.ts';
import { mayNamePerson } from './personal.form.ts';
import {
  type Corrections,
  type FieldName,
  fieldsOf,
  type ImportKind,
  type Mapping,
  neededFields,
  type RowProblem,
} from './rules.ts';
import { isDamaged, isErrorCell, isSameAsAbove, isSilent, meaningOf, piecesOf } from './word.rules.ts';

/** What stands in the file, and what somebody wrote in its place. */
export interface RowText {
  cells: readonly string[];
  corrections: Corrections;
  /** Places of the cells that are one with cells of other rows. */
  merged?: readonly number[];
  /** What an empty cell, or one that points upwards, takes over from a row above. */
  inherited?: Corrections;
}

/** The text of a field in a row. What somebody wrote, or left empty, in place of the cell counts as it is. */
export function textOf(row: RowText, mapping: Mapping, field: FieldName): string {
  const column = mapping[field];
  const written = row.corrections[field];
  if (written !== undefined) return tidied(field, written);
  const cell = tidied(field, column === undefined ? '' : (row.cells[column] ?? ''));
  const above = row.inherited?.[field] ?? '';
  return cell === '' || isSameAsAbove(cell) ? above || cell : cell;
}

/**
 * A cell as a form would take it: what copying leaves behind is not kept. In a text in one's own words a sign that joins
 * or parts letters belongs to the word, in Persian for example; in a name, a mailbox or a number it only hides.
 */
function tidied(field: FieldName, text: string): string {
  const plain = withoutWordSigns(text).replaceAll('\r\n', '\n').replaceAll(neverKept, '');
  const kept = (field === 'description' ? plain : plain.replaceAll(invisible, '')).normalize('NFC').trim();
  return isSeen(kept) ? kept : '';
}

// Control signs, marks of direction and of byte order: no form takes them.
const neverKept = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export type Reader = ReturnType<typeof makeReader>;

/** Reads the fields of a row, and collects what is wrong with them. */
export function makeReader(kind: ImportKind, row: RowText, mapping: Mapping, known: Known) {
  const problems: RowProblem[] = [];
  const fault: Fault = (field, key, value) => void problems.push({ field, key, value: value.slice(0, 80) });
  const texts = textsOf(kind, row, mapping, fault);
  const text = (field: FieldName) => texts.get(field) ?? '';
  const leftOut = (field: FieldName, key: RowProblem['key']) => {
    fault(field, key, '');
    return '';
  };
  /** One line; a private number or mailbox in it is left out with the rest, until somebody has read it. */
  const short = (field: FieldName, max = 200) => {
    if (looksPrivate({ mailbox: text(field), phone: text(field) }) !== undefined) return leftOut(field, 'private');
    const line = field === 'description' ? text(field) : onOneLine(text(field));
    if (line.length <= max) return line;
    fault(field, 'too-long', line);
    return line.slice(0, max);
  };
  const tick = (field: FieldName) => {
    const { isYes, isKnown } = tickOf(text(field));
    if (!isKnown) fault(field, 'not-yes-or-no', text(field));
    return isYes;
  };
  /** Words of one's own: what may be about a person is left out until somebody has read it. */
  const words = (field: FieldName, max = 200) =>
    mayNamePerson(text(field)) ? leftOut(field, 'personal') : short(field, max);
  /** Is it one cell with those of other rows? */
  const isShared = (field: FieldName) =>
    row.corrections[field] === undefined && (row.merged ?? []).includes(mapping[field] ?? -1);
  return { problems, known, text, fault, short, words, tick, isShared };
}

type Fault = (field: FieldName, key: RowProblem['key'], value: string) => void;

/** What stands in each field of a row; nothing where the cell holds an error, is damaged or says that nothing is known. */
function textsOf(kind: ImportKind, row: RowText, mapping: Mapping, fault: Fault): Map<FieldName, string> {
  const texts = new Map<FieldName, string>();
  for (const field of fieldsOf[kind]) {
    const whole = textOf(row, mapping, field);
    const text = isSilent(whole) ? '' : whole;
    const isError = isErrorCell(text);
    const isUnreadable = isDamaged(text);
    if (isError) fault(field, 'error-cell', text);
    else if (isUnreadable) fault(field, 'damaged', text);
    else if (text === '' && neededFields[kind].includes(field)) fault(field, 'needed', '');
    texts.set(field, isError || isUnreadable ? '' : text);
  }
  return texts;
}

function tickOf(text: string): { isYes: boolean; isKnown: boolean } {
  const isYes = /^(ja|j|yes|y|x|✓|✔|1|wahr|true)$/i.test(text);
  return { isYes, isKnown: isYes || /^(|nein|n|no|0|falsch|false)$/i.test(text) };
}

/** What one word of a field means: as somebody decided before, else as `read` understands it; '' where it is left out. */
export function decided(
  row: Reader,
  field: FieldName,
  word: string,
  key: RowProblem['key'],
  read: () => string | undefined,
): string {
  const before = row.known.meanings.get(wordField(field))?.get(word.toLowerCase());
  const found = before === undefined || before === '' ? before : (valueIn(row.known, field, before) ?? undefined);
  const value = found ?? read();
  if (value === undefined) row.fault(field, key, word);
  return value ?? '';
}

/** All words of a field that lists several. */
export function decidedList(
  row: Reader,
  field: FieldName,
  key: RowProblem['key'],
  read: (word: string) => string | undefined,
  words = wordsIn(row, field, read),
): string[] {
  return [...new Set(words.map((word) => decided(row, field, word, key, () => read(word))).filter(Boolean))];
}

/** The words of a cell; one that means something as a whole is not taken apart. */
function wordsIn(row: Reader, field: FieldName, read: (word: string) => string | undefined): string[] {
  const whole = row.text(field);
  const isKnown =
    whole !== '' && (row.known.meanings.get(wordField(field))?.has(whole.toLowerCase()) || read(whole) !== undefined);
  return isKnown ? [whole] : piecesOf(whole);
}

export function oneOf<V extends string, E>(row: Reader, field: FieldName, empty: E): V | E {
  const word = row.text(field);
  if (word === '') return empty;
  const found = decided(row, field, word, 'unknown-value', () => meaningOf(word, meaningsFor(row.known, field)));
  return found ? (found as V) : empty;
}

export function severalOf<V extends string>(row: Reader, field: FieldName): V[] {
  return decidedList(row, field, 'unknown-value', (word) => meaningOf(word, meaningsFor(row.known, field))) as V[];
}
