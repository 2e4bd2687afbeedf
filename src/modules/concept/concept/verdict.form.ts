import { choice, choices, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type Form, form } from '#platform/forms/form.ts';
import {
  codesIn,
  type JudgedRow,
  type OldThing,
  type Verdict,
  type VerdictKind,
  verdictSteps,
  verdicts,
} from './verdict.rules.ts';

/** All old goals and measures in one form: of each the verdict, the reason, what it lives on in, and what stood there when it was drawn. */
export function verdictsForm(things: readonly OldThing[]): Form<VerdictsFields> {
  const rows = things.flatMap(({ id }) => [
    [`verdict-${id}`, choice(verdicts)],
    [`reason-${id}`, text({ max: 1_000 })],
    [`heirs-${id}`, text({ max: 200 })],
    [`was-${id}`, text({ max: 1_400 })],
  ]);
  const chosen = choices(things.map(({ id }) => id));
  return form({ ...Object.fromEntries(rows), chosen, step: choice(verdictSteps) });
}

/** How many fields there are depends on how many things there are. */
export type VerdictsFields = Record<string, unknown>;

/** What is stored about one thing, as its row shows it. Before a verdict it lives on in its copy. */
export function prefilledRow(thing: OldThing, passed: Verdict | undefined, heirs: readonly string[]): FieldTexts {
  const [verdict, reason, codes] = [passed?.verdict ?? '', passed?.reason ?? '', heirs.join(', ')];
  return {
    [`verdict-${thing.id}`]: [verdict],
    [`reason-${thing.id}`]: [reason],
    [`heirs-${thing.id}`]: [codes],
    [`was-${thing.id}`]: [[verdict, reason, codes].join('|')],
  };
}

/** The rows of a submitted form; rows that were not on the page are left out. */
export function submittedRows(things: readonly OldThing[], submitted: FieldTexts): JudgedRow[] {
  return things.flatMap((thing) => {
    const at = (name: string) => (submitted[`${name}-${thing.id}`]?.[0] ?? '').trim();
    const [verdict, reason, heirs, was] = [at('verdict'), at('reason'), at('heirs'), at('was')];
    if (was === '') return [];
    const kind = verdicts.find((one): one is VerdictKind => one === verdict) ?? null;
    const before = was.split('|');
    return [
      {
        thing,
        verdict: kind,
        reason,
        heirs: codesIn(heirs),
        was,
        isTouched: [verdict, reason, heirs].join('|') !== was,
        areHeirsTouched: heirs !== before.at(-1),
      },
    ];
  });
}
