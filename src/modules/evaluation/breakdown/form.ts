import { text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, form } from '#platform/forms/form.ts';
import { readNumber } from '../reading/rules.ts';
import { type Breakdown, noAnswer, type Part } from './rules.ts';

/** A line of the form: a group that is given, or one whose name is still to be entered. */
export interface Line {
  key: string;
  label: string;
  municipalityId: string | null;
}

/** Lines for groups whose names are still to be entered. */
const freeLines = 8;

/** The lines of a dimension: its municipalities, or as many free ones as it had groups and a few more; "no answer" last. */
export function linesOf(
  places: readonly { id: string; code: string; name: string }[],
  before: Breakdown | undefined,
): Line[] {
  const last = { key: 'none', label: noAnswer, municipalityId: null };
  if (places.length > 0)
    return [...places.map(({ id, code, name }) => ({ key: code, label: name, municipalityId: id })), last];
  const given = (before?.parts ?? []).filter(({ label }) => label !== noAnswer);
  const count = Math.max(freeLines, given.length + 3);
  return [...Array.from({ length: count }, (_, index) => ({ key: `${index}`, label: '', municipalityId: null })), last];
}

/** The form for these lines: a name where the line is free, cases, those of them that a share counts, a value of its own. */
export function breakdownForm(lines: readonly Line[]) {
  const fields = lines.flatMap(({ key, label }) => [
    ...(label === '' ? [[`label-${key}`, text({ max: 120 })] as const] : []),
    [`total-${key}`, whole({ max: 10_000_000 })] as const,
    [`count-${key}`, whole({ max: 10_000_000 })] as const,
    [`value-${key}`, text({ max: 20 })] as const,
  ]);
  return form<Record<string, unknown>>({ ...Object.fromEntries(fields), note: text({ max: 500 }) });
}

/** The submitted groups, and the faults of lines that are none. A line without cases is no group. */
export function partsOf(
  lines: readonly Line[],
  value: Record<string, unknown>,
): { parts: Part[]; faults: FormError[] } {
  const parts: Part[] = [];
  const faults: FormError[] = [];
  for (const { key, label, municipalityId } of lines) {
    const name = label || String(value[`label-${key}`] ?? '');
    const total = value[`total-${key}`] as number | null;
    const valueText = String(value[`value-${key}`] ?? '');
    const own = valueText === '' ? null : readNumber(valueText);
    if (own === undefined) faults.push({ field: `value-${key}`, key: 'platform.form.not-a-number' });
    else if (total === null && name !== '' && label === '')
      faults.push({ field: `total-${key}`, key: 'platform.form.required' });
    else if (total !== null && name === '') faults.push({ field: `label-${key}`, key: 'platform.form.required' });
    else if (total !== null)
      parts.push({ label: name, municipalityId, total, count: value[`count-${key}`] as number | null, value: own });
  }
  return { parts, faults };
}

/** The form filled in with what was recorded last. */
export function prefilledBreakdown(lines: readonly Line[], before: Breakdown | undefined): FieldTexts {
  const free = (before?.parts ?? []).filter(({ label }) => label !== noAnswer);
  const entries = lines.flatMap(({ key, label }, index) => {
    const part = label === '' ? free[index] : before?.parts.find((one) => one.label === label);
    if (!part) return [];
    const shown = {
      total: `${part.total}`,
      count: part.count,
      value: part.value === null ? null : `${part.value}`.replace('.', ','),
    };
    return [
      ...(label === '' ? [[`label-${key}`, [part.label]] as const] : []),
      ...Object.entries(shown).flatMap(([name, one]) =>
        one === null ? [] : [[`${name}-${key}`, [`${one}`]] as const],
      ),
    ];
  });
  return Object.fromEntries(entries);
}
