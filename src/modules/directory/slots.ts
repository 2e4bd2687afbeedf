import type { VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** What a filler of a workspace page is told; it asks for itself what this person may see. */
export interface RecordPlace {
  db: Db;
  by: Actor;
  id: string;
  code: string;
}

/** More on the workspace page of an offer: its measure, its money. */
export const onOfferPage = slot<RecordPlace, VNode>('directory.offer.page');
/** More on the workspace page of an organisation: its measures, its responsibilities. */
export const onOrganisationPage = slot<RecordPlace, VNode>('directory.organisation.page');
