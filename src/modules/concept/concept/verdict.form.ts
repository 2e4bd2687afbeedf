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

/** All old goals and measures in one form: of each the verdict, the reason, and what it lives on in. */
export function verdictsForm(things: readonly OldThing[]): Form<VerdictsFields> {
  const rows = things.flatMap(({ id }) => [
    [`verdict-${id}`, choice(verdicts)],
    [`reason-${id}`, text({ max: 1_000 })],
    [`heirs-${id}`, text({ max: 200 })],
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
  };
}

/**
 * The rows of a submitted form beside what is stored of them by now; what somebody else changed meanwhile is in both
 * (`platform/forms/drawn.ts`). Rows that were not on the page are left out by whoever asks.
 */
export function submittedRows(things: readonly OldThing[], submitted: FieldTexts, stored: FieldTexts): JudgedRow[] {
  return things.map((thing) => {
    const at = (texts: FieldTexts, name: string) => (texts[`${name}-${thing.id}`]?.[0] ?? '').trim();
    const isChanged = (name: string) => at(submitted, name) !== at(stored, name);
    const verdict = at(submitted, 'verdict');
    return {
      thing,
      verdict: verdicts.find((one): one is VerdictKind => one === verdict) ?? null,
      reason: at(submitted, 'reason'),
      heirs: codesIn(at(submitted, 'heirs')),
      isTouched: ['verdict', 'reason', 'heirs'].some(isChanged),
      areHeirsTouched: isChanged('heirs'),
    };
  });
}
