import type { FieldName, ImportRow, Mapping } from './rules.ts';
import { isSameAsAbove } from './word.rules.ts';

type Place = 'field' | 'goal';
type Filling = Pick<ImportRow, 'number' | 'cells' | 'corrections' | 'inherited' | 'inheritedFrom'>;

/**
 * Rows of a concept as somebody reads them: field and goal stand once, or as a heading of their own, and count for all
 * rows below. A new field ends the goal of the one before. What comes from another measure's row is said; whoever writes
 * the place empty has it empty.
 */
export function filledDown<Row extends Filling & Pick<ImportRow, 'isHeading'>>(
  rows: readonly Row[],
  mapping: Mapping,
): Row[] {
  const above: Record<Place, Above> = { field: { text: '', row: undefined }, goal: { text: '', row: undefined } };
  return rows.map((row) => {
    const alone = headingIn(row);
    const isHeading = alone !== undefined || isOnlyPlace(row, mapping);
    const given = alone ?? { field: ownText(row, mapping, 'field'), goal: ownText(row, mapping, 'goal') };
    if (given.field !== '' && given.field.toLowerCase() !== above.field.text.toLowerCase())
      above.goal = { text: '', row: undefined };
    const inherited: Partial<Record<FieldName, string>> = { ...row.inherited };
    const inheritedFrom: Partial<Record<FieldName, number>> = { ...row.inheritedFrom };
    for (const place of ['field', 'goal'] as const) {
      if (given[place] !== '') above[place] = { text: given[place], row: isHeading ? undefined : row.number };
      inherited[place] = above[place].text;
      const isTaken = given[place] === '' && !isHeading && row.corrections[place] === undefined;
      if (isTaken && above[place].row !== undefined) inheritedFrom[place] = above[place].row;
    }
    return { ...row, isHeading, inherited, inheritedFrom };
  });
}

/** What stands above, and in which row of a measure; a heading counts for what is below it without a word. */
interface Above {
  text: string;
  row: number | undefined;
}

/** Cells that point upwards ("siehe oben", "dito") say what stands there. */
export function withSameAsAbove<Row extends Filling>(rows: readonly Row[], mapping: Mapping): Row[] {
  const above = new Map<FieldName, { text: string; row: number }>();
  return rows.map((row) => {
    const inherited: Partial<Record<FieldName, string>> = { ...row.inherited };
    const inheritedFrom: Partial<Record<FieldName, number>> = { ...row.inheritedFrom };
    for (const field of Object.keys(mapping) as FieldName[]) {
      const text = ownText(row, mapping, field);
      const before = above.get(field);
      if (!isSameAsAbove(text)) {
        if (text !== '') above.set(field, { text, row: row.number });
      } else if (before) {
        inherited[field] = before.text;
        inheritedFrom[field] = before.row;
      }
    }
    return { ...row, inherited, inheritedFrom };
  });
}

function ownText({ cells, corrections }: Pick<Filling, 'cells' | 'corrections'>, mapping: Mapping, name: FieldName) {
  const column = mapping[name];
  return (corrections[name] ?? (column === undefined ? '' : (cells[column] ?? ''))).trim();
}

/** One cell alone in its row, wherever it stands: "Handlungsfeld 1: Sprache", "Ziel 1.2 …". */
function headingIn({ cells, corrections }: Filling): Record<Place, string> | undefined {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const [text = ''] = filled;
  if (filled.length !== 1 || Object.keys(corrections).length > 0) return undefined;
  if (/^(?:handlungsfeld|themenfeld|hf)\b/i.test(text)) return { field: text, goal: '' };
  if (/^(?:(?:leit|handlungs|ober|teil)?ziel\b|z\s?\d)/i.test(text)) return { field: '', goal: text };
  return undefined;
}

/** Names a field or a goal and nothing else. */
function isOnlyPlace(row: Filling, mapping: Mapping): boolean {
  const isNamed = ownText(row, mapping, 'field') !== '' || ownText(row, mapping, 'goal') !== '';
  const others = row.cells.filter(
    (cell, index) => cell.trim() !== '' && index !== mapping.field && index !== mapping.goal,
  );
  const corrected = Object.entries(row.corrections).filter(([name, text]) => text !== '' && !isPlace(name));
  return isNamed && others.length === 0 && corrected.length === 0;
}

const isPlace = (name: string) => name === 'field' || name === 'goal';
