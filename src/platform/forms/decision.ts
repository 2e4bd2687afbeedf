import type { MessageKey, MessageValues } from '../i18n/messages.ts';

/**
 * A no of a rule: the text key of its reason, and the field it belongs to, where there is one. It is a form error as it
 * stands (`refuse(result, outcome)`), so that a message leads to its rule by one search for the key.
 */
export interface Refusal {
  ok: false;
  key: MessageKey;
  values?: MessageValues;
  field?: string;
}

/** What came of a verb: what it made, `Outcome<{ measure: Measure }>`, or why it was refused. */
export type Outcome<Made = unknown> = ({ ok: true } & Made) | Refusal;

/** The answer of a rule, or of a verb that makes nothing: yes, or no and why. */
export type Decision = Outcome;

export const yes: Decision = { ok: true };

/** A refusal with its reason; `key` is written out where the rule is, never put together. */
export function no(key: MessageKey, values?: MessageValues, field?: string): Refusal {
  return { ok: false, key, ...(values ? { values } : {}), ...(field ? { field } : {}) };
}

/** The first of these that is a no, or yes where none is: conditions that hold each for itself, in the order of the form. */
export function all(...decisions: readonly Decision[]): Decision {
  return decisions.find(({ ok }) => !ok) ?? yes;
}
