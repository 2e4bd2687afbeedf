import type { ComponentChildren, VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import type { Edition, EditionState } from './edition/rules.ts';
import type { StepConcern } from './edition/step.rules.ts';
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

/** Who looks at an edition, for figures that higher modules know beside it. */
export interface AboutEdition extends Pick<MoreOnGoal, 'db' | 'by' | 'access' | 'today'> {
  t: Translate;
}

/** One figure about an edition, and where it can be opened. */
export interface EditionFigure {
  value: string;
  label: string;
  href: string;
}

/** What belongs to an edition beyond its words: the money for its measures, the indicators of its goals, the reports. */
export const figuresOfEdition = slot<AboutEdition, readonly EditionFigure[]>('concept.edition.figures');

/** Gaps of one kind that a higher module finds for the check "Hand und Fuß": indicators nobody can verify. */
export interface CheckedMore {
  kind: string;
  title: MessageKey;
  things: readonly { code: string; title: string; href: string; editHref: string }[];
}

/** More that is checked, beside goals and measures. */
export const moreToCheck = slot<{ db: Db }, readonly CheckedMore[]>('concept.check.more');

/** A public page of the concept: of an edition, or of one of its fields, goals or measures. */
export interface PublicEditionPlace {
  db: Db;
  /** The language of the page. */
  lang: string;
  today: string;
  edition: Edition;
  about: { kind: 'edition' | 'field' | 'goal' | 'measure'; code: string };
}

/** More below the head of a public page of the concept: how to say something about a draft. */
export const onPublicEdition = slot<PublicEditionPlace, VNode | undefined>('concept.edition.public');

/** An edition and the state it is about to enter. */
export interface EditionStep {
  db: Db;
  edition: Edition;
  step: EditionState;
  today: string;
}

/** What stands against the next step of an edition: comments without an answer, statements still expected. */
export const beforeEditionStep = slot<EditionStep, readonly StepConcern[]>('concept.edition.before-step');

/** What goes with a draft that is thrown away, beyond its own words: whoever does so knows it. */
export const goesWithEdition = slot<{ db: Db; edition: Edition }, readonly StepConcern[]>('concept.edition.goes-with');

/** What a section on the page of an edition is drawn from: in the workspace, or in public. */
export interface MoreOnEdition {
  db: Db;
  by: Actor;
  access: Access;
  edition: Edition;
  isPublic: boolean;
  today: string;
}

/** More on the page of an edition, before its way: statements on it, who was heard. Each answer is one section. */
export const moreOnEdition = slot<MoreOnEdition, ComponentChildren>('concept.edition.more');

/** Who looks at a concept into which nobody has written yet. */
export interface EmptyConcept {
  by: Actor;
  access: Access;
  t: Translate;
}

/** Ways to fill an empty concept with what is there already; nothing for whoever may not. */
export const onEmptyConcept = slot<EmptyConcept, readonly Beginning[]>('concept.empty');

/** Measures of a list, and who wants to know where their money comes from. */
export interface PaidMeasures {
  db: Db;
  by: Actor;
  access: Access;
}

/** Where the money of measures comes from, by their id, for the list as a file. Nothing for whoever may not read it. */
export const moneyOfMeasures = slot<PaidMeasures, ReadonlyMap<string, readonly string[]>>('concept.list.money');
