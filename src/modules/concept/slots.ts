import type { ComponentChildren } from 'preact';
import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Party } from './measure/rules.ts';

/** Who asks for more about a measure: its page in the workspace, or the public one. */
export interface MoreAsked {
  db: Db;
  measure: { id: string; code: string; lead: Party | null };
  isPublic: boolean;
  today: string;
}

/** More on the page of a measure, below its lights: money, indicators, trainings. Each answer is one section. */
export const moreOnMeasure = slot<MoreAsked, ComponentChildren>('concept.measure.more');
