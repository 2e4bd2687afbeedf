import type { ComponentChildren } from 'preact';
import type { Db } from '#platform/database/database.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { Beginning } from '#ui/empty-state/empty-register.tsx';
import type { EditionState } from './edition/rules.ts';
import type { Party } from './measure/rules.ts';

/** What a section on the page of a measure is drawn from: in the workspace, or in public. */
export interface MoreOnMeasure {
  db: Db;
  measure: { id: string; code: string; lead: Party | null };
  isPublic: boolean;
  today: string;
  by: Actor;
  access: Access;
}

/** More on the page of a measure, below its lights: money, indicators, trainings. Each answer is one section. */
export const moreOnMeasure = slot<MoreOnMeasure, ComponentChildren>('concept.measure.more');

/** What a section on the workspace page of a goal is drawn from. */
export interface MoreOnGoal {
  db: Db;
  by: Actor;
  access: Access;
  today: string;
  goal: { id: string; code: string };
  edition: { code: string; state: EditionState };
}

/** More on the page of a goal, below its measures: the indicators that measure it. Each answer is one section. */
export const moreOnGoal = slot<MoreOnGoal, ComponentChildren>('concept.goal.more');

/** Gaps of one kind that a higher module finds for the check "Hand und Fuß": indicators nobody can verify. */
export interface CheckedMore {
  kind: string;
  title: MessageKey;
  things: readonly { code: string; title: string; href: string; editHref: string }[];
}

/** More that is checked, beside goals and measures. */
export const moreToCheck = slot<{ db: Db }, readonly CheckedMore[]>('concept.check.more');

/** Who looks at a concept into which nobody has written yet. */
export interface EmptyConcept {
  by: Actor;
  access: Access;
  t: Translate;
}

/** Ways to fill an empty concept with what is there already; nothing for whoever may not. */
export const onEmptyConcept = slot<EmptyConcept, readonly Beginning[]>('concept.empty');
