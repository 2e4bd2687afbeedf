import type { ComponentChildren } from 'preact';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import type { Merged } from './events.ts';

/** What a filler of a workspace page is given; it finds out for itself what this person may see. */
export interface RecordPlace {
  db: Db;
  by: Actor;
  access: Access;
  id: string;
  code: string;
  today: string;
}

/** More on the workspace page of an offer: its measure, its money. */
export const onOfferPage = slot<RecordPlace, ComponentChildren>('directory.offer.page');
/** More on the workspace page of an organisation: its measures, its responsibilities. */
export const onOrganisationPage = slot<RecordPlace, ComponentChildren>('directory.organisation.page');
/** More on the workspace page of a unit: who is responsible there. */
export const onUnitPage = slot<RecordPlace, ComponentChildren>('directory.unit.page');
/** One thing the lead unit owns: what it is called, where it stands, and how it stands in a few words. */
export interface OwnedByLeadUnit {
  title: string;
  href: string;
  standing: string;
}

/** What the county's lead unit owns, on its workspace page: concept, surveys, conferences. Nothing for whoever may not. */
export const ownedByLeadUnit = slot<RecordPlace & { t: Translate }, readonly OwnedByLeadUnit[]>('directory.unit.owned');
/** More on the workspace page of a body: when it meets. */
export const onBodyPage = slot<RecordPlace, ComponentChildren>('directory.body.page');
/** What the fields of action of the county's concept are called, for choosing one; `id` is the code. */
export const fieldsOfAction = slot<{ db: Db }, readonly { id: string; name: string }[]>('directory.offer.fields');

/** A party that ends or has ended, and who looks after what hangs on it. */
export type NamingPlace = RecordPlace & { t: Translate };

/** One thing that still names a party and has to go on with somebody else. */
export interface StillNaming {
  /** Where it is written down, `schema.table.column`: so nothing that can name a party is forgotten. */
  column: string;
  /** What the party is to it. */
  label: string;
  title: string;
  /** The page on which it is changed. */
  href: string;
}

/** What still names a party; of things that are over, nothing, and nothing for whoever may not read it. */
export const stillNaming = slot<NamingPlace, readonly StillNaming[]>('directory.party.still-naming');

/** A municipality in the workspace, and who looks at it. */
export interface MunicipalityPlace {
  db: Db;
  by: Actor;
  access: Access;
  municipality: { id: string; code: string };
  today: string;
  t: Translate;
}

/** How many things of one kind belong to a municipality, with the list that shows exactly these. */
export interface FoundInMunicipality {
  title: string;
  href: string;
  count: number;
}

/** What else belongs to a municipality: measures, voices, findings, readings. Nothing for whoever may not read it. */
export const inMunicipality = slot<MunicipalityPlace, readonly FoundInMunicipality[]>('directory.municipality.more');

/** A municipality on its public page. What a filler shows there everybody may see. */
export interface PublicMunicipalityPlace extends Pick<MunicipalityPlace, 'db' | 'municipality' | 'today' | 't'> {
  lang: LanguageTag;
}

/** Public things of one kind that belong to a municipality: the first of them, and the list that shows exactly these. */
export interface PublicInMunicipality extends FoundInMunicipality {
  /** One sentence under the title. */
  lead: string;
  body: ComponentChildren;
}

/** What else is public in a municipality: voices with their answers, measures, indicators. Undefined where there is none. */
export const publicInMunicipality = slot<PublicMunicipalityPlace, PublicInMunicipality | undefined>(
  'directory.municipality.public',
);

/** Whether two entries may become one: no, where both have something of which there is only one. */
export const againstMerging = slot<{ db: Db; merged: Merged }, Decision>('directory.stakeholder.against-merging');

/** Which list is empty, and who looks at it. */
export interface EmptyList {
  kind: 'organisation' | 'offer' | 'contact-point' | 'unit';
  by: Actor;
  access: Access;
  t: Translate;
}

/** Ways to fill an empty list with many entries at once; nothing for whoever may not. */
export const onEmptyList = slot<EmptyList, readonly Beginning[]>('directory.list.empty');
/** The parties in which somebody is named as responsible for integration, by id. */
export const responsibleParties = slot<{ db: Db }, readonly string[]>('directory.party.responsible');
/** More on the own page of somebody who works for this stakeholder: profile, tasks, minutes. */
export const onOwnPage = slot<RecordPlace, ComponentChildren>('directory.own.page');
