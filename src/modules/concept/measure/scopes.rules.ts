import type { Scope } from '#platform/permissions/actor.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import type { Measure, Party } from './rules.ts';

/** A measure's own scopes: whoever leads it or works with it sees it. */
export function scopesOf(measure: {
  lead: Party | null;
  partners: readonly Party[];
  municipalityIds: readonly string[];
}): Scope[] {
  const parties = measure.lead ? [measure.lead, ...measure.partners] : measure.partners;
  const places = measure.municipalityIds.map((id) => ({ kind: 'municipality', id }));
  return [...parties.map(({ kind, id }) => ({ kind, id })), ...places];
}

/** Does somebody read it? What is theirs, and whoever speaks for a municipality what is done in the whole county. */
export function canRead(reach: Reach, measure: Parameters<typeof scopesOf>[0]): boolean {
  const isEverywhere = measure.municipalityIds.length === 0;
  const hasPlace = reach.kind === 'scopes' && reach.scopes.some(({ kind }) => kind === 'municipality');
  return reaches(reach, scopesOf(measure)) || (isEverywhere && hasPlace);
}

/** The scope of whoever leads it: they change it. */
export function leadScopes(measure: { lead: Party | null }): Scope[] {
  return measure.lead ? [{ kind: measure.lead.kind, id: measure.lead.id }] : [];
}

/** The scopes of everybody who works on it: they report how it goes. */
export function workingScopes(measure: Pick<Measure, 'lead' | 'partners'>): Scope[] {
  return [...leadScopes(measure), ...partnerScopes(measure)];
}

/** The scopes of those who work with the leading office: they may see a light differently. */
export function partnerScopes(measure: { partners: readonly Party[] }): Scope[] {
  return measure.partners.map(({ kind, id }) => ({ kind, id }));
}
