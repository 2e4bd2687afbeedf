import type { ComponentChildren, VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { Edition, EditionState } from './edition/rules.ts';
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

/** What a section on the workspace page of an edition is drawn from. */
export interface MoreOnEdition {
  db: Db;
  by: Actor;
  access: Access;
  now: Date;
  today: string;
  edition: Edition;
}

/** More on the page of an edition, above its way: who may say something about it, what was said. */
export const moreOnEdition = slot<MoreOnEdition, ComponentChildren>('concept.edition.more');

/** A public page of the concept: of an edition, or of one of its fields, goals or measures. */
export interface PublicEditionPlace {
  db: Db;
  /** The language of the page. */
  lang: string;
  now: Date;
  edition: Edition;
  about: { kind: 'edition' | 'field' | 'goal' | 'measure'; code: string };
}

/** More below the head of a public page of the concept: how to say something about a draft. */
export const onPublicEdition = slot<PublicEditionPlace, VNode | undefined>('concept.edition.public');

/** People who wait for an answer while an edition is about to go on. */
export interface Waiting {
  count: number;
  /** Says of the `count` what waits. */
  label: MessageKey;
  href: string;
}

/** Who waits for an answer before an edition goes on; `count` 0 where nobody does. */
export const waitingAtEdition = slot<{ db: Db; editionId: string }, Waiting>('concept.edition.waiting');

/** Gaps of one kind that a higher module finds for the check "Hand und Fuß": indicators nobody can verify. */
export interface CheckedMore {
  kind: string;
  title: MessageKey;
  things: readonly { code: string; title: string; href: string; editHref: string }[];
}

/** More that is checked, beside goals and measures. */
export const moreToCheck = slot<{ db: Db }, readonly CheckedMore[]>('concept.check.more');
