import type { VNode } from 'preact';
import type { Db } from '#platform/database/database.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import { slot } from '#platform/manifest/slots.ts';

/** What a filler of a public slot gets: the day and the language of the page. It may show public things only. */
export interface PublicPlace {
  db: Db;
  lang: LanguageTag;
  today: string;
}

export interface PublicThing {
  db: Db;
  id: string;
  code: string;
  lang: LanguageTag;
}

/** More bands on the start page, below "all topics": "Sagen Sie etwas", what the county does. */
export const onStart = slot<PublicPlace, VNode>('information.start.band');
/** More on the public page of an offer. */
export const onOffer = slot<PublicThing, VNode>('information.offer.more');
/** More on the public page of an organisation. */
export const onOrganisation = slot<PublicThing, VNode>('information.organisation.more');
