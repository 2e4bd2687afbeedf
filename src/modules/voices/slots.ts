import type { VNode } from 'preact';
import type { PublicPlace } from '#modules/information/index.ts';
import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';

/** The page of a finding in the workspace, and who looks at it. */
export interface FindingPlace {
  db: Db;
  by: Actor;
  access: Access;
  finding: { id: string; code: string; state: string };
}

/** What became of a finding, first beside its cards: goals and measures, and the way to make one. */
export const onFinding = slot<FindingPlace, VNode>('voices.finding.more');

/** More on the pages where one can speak, below the form: where else the county listens, what came of it. */
export const onSpeak = slot<PublicPlace, VNode>('voices.speak.more');
