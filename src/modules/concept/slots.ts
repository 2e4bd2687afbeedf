import type { ComponentChildren } from 'preact';
import type { Db } from '#platform/database/database.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Party } from './measure/rules.ts';

/** What a section on the page of a measure is drawn from: in the workspace, or in public. */
export interface MoreOnMeasure {
  db: Db;
  measure: { id: string; code: string; lead: Party | null };
  isPublic: boolean;
  today: string;
}

/** More on the page of a measure, below its lights: money, indicators, trainings. Each answer is one section. */
export const moreOnMeasure = slot<MoreOnMeasure, ComponentChildren>('concept.measure.more');

/** Gaps of one kind that a higher module finds for the check "Hand und Fuß": indicators nobody can verify. */
export interface CheckedMore {
  kind: string;
  title: MessageKey;
  things: readonly { code: string; title: string; href: string; editHref: string }[];
}

/** More that is checked, beside goals and measures. */
export const moreToCheck = slot<{ db: Db }, readonly CheckedMore[]>('concept.check.more');
