import type { VNode } from 'preact';
import type { PublicPlace } from '#modules/information/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { AboutKind } from './contribution/rules.ts';

/** The page of a finding in the workspace, and who looks at it. */
export interface FindingPlace {
  db: Db;
  by: Actor;
  access: Access;
  finding: { id: string; code: string; state: string };
}

/** What became of a finding, first beside its cards: goals and measures, and the way to make one. */
export const onFinding = slot<FindingPlace, VNode>('voices.finding.more');

/** A card whose fate somebody wants to take back, without giving it another. */
export interface FateInQuestion {
  db: Db;
  card: { code: string; gatheringId: string | null };
}

/** Whether a card may be without a fate again: a conference that was closed has one for each of its cards. */
export const beforeFateIsTakenBack = slot<FateInQuestion, Decision>('voices.fate.before-taken-back');

/** A card that speaks of a draft: where it was said, when, and what it speaks of. */
export interface DraftInQuestion {
  db: Db;
  card: { occasionId: string; receivedAt: Date; about: { id: string } | null };
}

/** Whether a card can have changed the draft that it speaks of: one that still is one, or what it speaks of was changed in time. */
export const canHaveChangedDraft = slot<DraftInQuestion, boolean>('voices.fate.can-have-changed-draft');

/** What a concept can make of voices: the key that the button sends, its words, and where a finding of theirs is written on. */
export interface MadeOfVoices {
  key: string;
  label: string;
  href: (findingCode: string) => string;
}

/** What this person can make of voices: a goal, a measure. Nothing for whoever may not. */
export const madeOfVoices = slot<{ by: Actor; access: Access; t: Translate }, readonly MadeOfVoices[]>(
  'voices.board.made',
);

/** What a voice is about, as a higher module knows it: asked by the code that a guest gave, or by the id that is stored. */
export interface AboutQuestion {
  db: Db;
  occasionId: string;
  /** As it was written; empty where nothing in particular is meant. */
  code?: string;
  id?: string;
}

export interface AboutThing {
  kind: AboutKind;
  id: string;
  code: string;
  title: string;
  /** Readers may know of it. */
  isPublic: boolean;
  /** The code of the draft that it stands in; only where the voice speaks of one. */
  edition?: string;
}

/** What can be talked about where the draft of a concept is open: the edition itself, its fields, goals and measures. */
export const onAbout = slot<AboutQuestion, AboutThing | undefined>('voices.speak.about');

/** More on the pages where one can speak, below the form: where else the county listens, what came of it. */
export const onSpeak = slot<PublicPlace, VNode>('voices.speak.more');
