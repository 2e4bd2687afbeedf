import type { MessageKey, MessageValues } from '../i18n/messages.ts';

/** The answer of a rule: yes, or no with the reason as a text key (and the field it belongs to, where there is one). */
export type Decision = { ok: true } | Refusal;
export interface Refusal {
  ok: false;
  reason: MessageKey;
  values?: MessageValues;
  field?: string;
}

export const yes: Decision = { ok: true };

/** A refusal with its reason. */
export function no(reason: MessageKey, values?: MessageValues, field?: string): Refusal {
  return { ok: false, reason, ...(values ? { values } : {}), ...(field ? { field } : {}) };
}
