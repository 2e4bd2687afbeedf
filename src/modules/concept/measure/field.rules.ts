import type { Measure, MeasureField } from './rules.ts';

/** Every field that a measure works in, the one of its goal first. Sums count it once, by that one. */
export function fieldsOf({ field, furtherFields }: Pick<Measure, 'field' | 'furtherFields'>): readonly MeasureField[] {
  return [field, ...furtherFields];
}

/** Does the measure work in this field, first or further? `named` is an id or a code. */
export function worksIn(measure: Pick<Measure, 'field' | 'furtherFields'>, named: string): boolean {
  return fieldsOf(measure).some(({ id, code }) => id === named || code === named);
}
