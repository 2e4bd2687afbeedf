import type { ImportRow, Mapping } from './rules.ts';

type Place = 'field' | 'goal';
type Filling = Pick<ImportRow, 'cells' | 'corrections'>;

/**
 * Rows of a concept as somebody reads them: field and goal stand once, in a merged cell or as a heading of their own, and
 * count for all rows below. A new field ends the goal of the one before.
 */
export function filledDown<Row extends Filling & Pick<ImportRow, 'inherited' | 'isHeading'>>(
  rows: readonly Row[],
  mapping: Mapping,
): Row[] {
  let field = '';
  let goal = '';
  return rows.map((row) => {
    const own = (name: Place | 'title') => ownText(row, mapping, name);
    const alone = headingIn(row);
    const given = alone ?? { field: own('field'), goal: own('goal') };
    if (given.field !== '' && given.field.toLowerCase() !== field.toLowerCase()) goal = '';
    field = given.field || field;
    goal = given.goal || goal;
    const isHeading = alone !== undefined || isOnlyPlace(row, mapping);
    return { ...row, isHeading, inherited: { field, goal } };
  });
}

function ownText({ cells, corrections }: Filling, mapping: Mapping, name: Place | 'title'): string {
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
