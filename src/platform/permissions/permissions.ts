import type { Actor, Role, Scope } from './actor.ts';

/**
 * Permissions are named by each module, by declaration merging
 * (`interface Permissions { 'concept.measure.edit': true }`); a page with an unknown one does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Permissions {}
export type Permission = keyof Permissions & string;

/** Who may do a thing; whoever is not named may not. */
export interface PermissionRule {
  /** These roles may, everywhere in the county. */
  roles: readonly Role[];
  /** These roles may, for what lies within the scope they hold. */
  within?: readonly Role[];
  /** Readers without an account may, too. */
  guests?: boolean;
}

export type PermissionTable = Readonly<Record<string, PermissionRule>>;

/** How far a permission reaches for somebody. */
export type Reach = { kind: 'everything' } | { kind: 'scopes'; scopes: readonly Scope[] } | { kind: 'nothing' };

const everything: Reach = { kind: 'everything' };
const nothing: Reach = { kind: 'nothing' };

/** How far one rule reaches for an actor. A system actor (import, job, operator) may everything. */
export function reachOf(rule: PermissionRule, by: Actor): Reach {
  if (by.kind === 'system' || rule.guests === true) return everything;
  if (by.kind === 'link') return { kind: 'scopes', scopes: [by.scope] };
  if (by.kind === 'guest') return nothing;
  if (by.roles.some((held) => held.scope === null && rule.roles.includes(held.role))) return everything;
  const scopes = by.roles.flatMap((held) => {
    const counts = rule.within?.includes(held.role) === true || rule.roles.includes(held.role);
    return counts && held.scope ? [held.scope] : [];
  });
  return scopes.length > 0 ? { kind: 'scopes', scopes } : nothing;
}

/** True where the reach includes something at all. */
export function reachesAnything(reach: Reach): boolean {
  return reach.kind !== 'nothing';
}

/** True where the reach includes any one of the scopes a thing lies in (its unit, its municipality, …). */
export function reaches(reach: Reach, scopesOfThing: readonly Scope[]): boolean {
  if (reach.kind === 'everything') return true;
  if (reach.kind === 'nothing') return false;
  return reach.scopes.some((own) => scopesOfThing.some((its) => its.kind === own.kind && its.id === own.id));
}

/** The ids of one kind of scope, for a query that shows only one's own; undefined means no limit. */
export function scopeIds(reach: Reach, kind: string): readonly string[] | undefined {
  if (reach.kind === 'everything') return undefined;
  if (reach.kind === 'nothing') return [];
  return reach.scopes.filter((scope) => scope.kind === kind).map((scope) => scope.id);
}
