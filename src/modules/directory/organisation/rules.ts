import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { canChoose, type Freshness, freshnessOf } from '../rules.ts';
import { type Archival, scopesOfStakeholder } from '../stakeholder/rules.ts';

export const categories = [
  'authority',
  'advisory-council',
  'education',
  'initiative',
  'youth-welfare',
  'childcare',
  'municipal-office',
  'culture',
  'migrant-organisation',
  'religion',
  'school',
  'sport',
  'association',
  'business',
  'welfare',
] as const;
export type Category = (typeof categories)[number];
/** In the address of a list: those whose kind nobody has written down yet. */
export const openCategory = 'offen';

/** What is written down about an outside organisation. Contacts are functions, never persons. */
export interface OrganisationFacts {
  name: string;
  /** Null where a list said nothing about it, until somebody writes it down. */
  category: Category | null;
  municipalityId: string | null;
  description: string;
  address: string;
  website: string;
  contactFunction: string;
  mailbox: string;
  phone: string;
  /** Codes of the languages spoken at the contact. */
  languages: string[];
}

export interface Organisation extends OrganisationFacts {
  id: string;
  /** A01 */
  code: string;
  municipality: { id: string; code: string; name: string } | null;
  confirmedOn: string | null;
  createdOn: string;
  /** The day since which readers see it; null: only the workspace knows it. */
  publicSince: string | null;
  archival: Archival | null;
}

/** The state people see: derived from archive, publication and confirmation. What is internal, readers see nowhere. */
export function organisationState(
  organisation: Pick<Organisation, 'archival' | 'confirmedOn' | 'createdOn' | 'publicSince'>,
  today: string,
): Freshness | 'archived' | 'internal' {
  if (organisation.archival) return 'archived';
  if (organisation.publicSince === null) return 'internal';
  return freshnessOf(organisation.confirmedOn, organisation.createdOn, today);
}

/** Whom an organisation belongs to, for the question whether it is somebody's own. */
export function scopesOfOrganisation(organisation: { id: string; municipalityId: string | null }): Scope[] {
  return scopesOfStakeholder({ kind: 'organisation', ...organisation });
}

/**
 * May somebody of this reach write the facts down, about an organisation or about a new one? It lies in a municipality
 * of their choice or stays where it is; a new one is theirs: a town writes down its own organisations, a partner none.
 */
export function canWriteOrganisation(
  facts: Pick<OrganisationFacts, 'municipalityId'>,
  before: Pick<Organisation, 'id' | 'municipalityId'> | undefined,
  choices: { municipalities: readonly { id: string }[]; reach: Reach },
): Decision {
  const { municipalityId } = facts;
  const stays = municipalityId === (before?.municipalityId ?? null);
  const id = before?.id ?? '';
  // "Everywhere in the county" is a choice for whoever still has the entry then.
  const isEverywhere = municipalityId === null && reaches(choices.reach, scopesOfOrganisation({ id, municipalityId }));
  const place = stays || isEverywhere ? yes : canChoose('municipalityId', municipalityId, choices.municipalities);
  if (!place.ok || before) return place;
  return reaches(choices.reach, scopesOfOrganisation({ id: '', municipalityId }))
    ? yes
    : no('directory.refuse.not-yours', {}, 'municipalityId');
}

/** Do readers without an account see it, as far as it is not too old? */
export function isPublicOrganisation({
  archival,
  publicSince,
}: Pick<Organisation, 'archival' | 'publicSince'>): boolean {
  return archival === null && publicSince !== null;
}

/** May readers see it from now on? */
export function canPublishOrganisation(organisation: Pick<Organisation, 'archival' | 'publicSince'>): Decision {
  if (organisation.archival) return no('directory.refuse.already-archived');
  if (organisation.publicSince !== null) return no('directory.refuse.already-published');
  return yes;
}

/** May it be taken from the readers again? Not while it stands on its published offers and contact points. */
export function canWithdrawOrganisation(organisation: Pick<Organisation, 'publicSince'>, published: number): Decision {
  if (organisation.publicSince === null) return no('directory.refuse.not-public');
  if (published > 0) return no('directory.refuse.entries-published', { count: published });
  return yes;
}

/** May it be archived? Not while it has published offers or contact points: they would stand there without an owner. */
export function canArchive(organisation: Pick<Organisation, 'archival'>, published: number): Decision {
  if (organisation.archival) return no('directory.refuse.already-archived');
  if (published > 0) return no('directory.refuse.entries-published', { count: published });
  return yes;
}

/** May `from` be merged into `into`, or into what nobody offered (undefined)? */
export function canMerge(
  from: Pick<Organisation, 'id' | 'archival' | 'publicSince'>,
  into: Organisation | undefined,
): Outcome<{ into: Organisation }> {
  if (!into) return no('platform.form.not-a-choice', {}, 'intoId');
  if (from.id === into.id) return no('directory.refuse.merge-with-itself', {}, 'intoId');
  if (from.archival) return no('directory.refuse.already-archived');
  if (into.archival) return no('directory.refuse.merge-into-archived', {}, 'intoId');
  // What is published moves along, and its owner is public.
  if (from.publicSince !== null && into.publicSince === null)
    return no('directory.refuse.merge-into-internal', {}, 'intoId');
  return { ok: true, into };
}
