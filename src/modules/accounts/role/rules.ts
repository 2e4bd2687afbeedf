import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import type { Role, RoleHeld } from '#platform/permissions/actor.ts';

/**
 * The roles of a county's integration work (handbook: personas). Names shown to people are configurable per county;
 * these keys are not.
 */
declare module '#platform/permissions/actor.ts' {
  interface Roles {
    /** Invites people, gives roles, sets the county up. */
    admin: true;
    /** WIR coordination, lead unit: edits most things, publishes. */
    coordinator: true;
    /** Head of department: reads all but raw answers, approves. */
    head: true;
    /** Integration office of a municipality: its own records. */
    municipality: true;
    /** Responsible person of a service area: its own page. */
    area: true;
    /** Outside organisation: its own offers. */
    partner: true;
    /** Moderates a theme room for a day. */
    moderator: true;
    /** Language mediator: own missions. */
    mediator: true;
    /** Council member: public view and committee papers. */
    council: true;
    /** Data protection officer: read-only, records of processing and of access. */
    privacy: true;
    /** County IT: runs it, sees no content. */
    operations: true;
  }
}

export const roles = [
  'admin',
  'coordinator',
  'head',
  'municipality',
  'area',
  'partner',
  'moderator',
  'mediator',
  'council',
  'privacy',
  'operations',
] as const satisfies readonly Role[];

export type ScopeKind = 'municipality' | 'unit' | 'organisation' | 'room';

/** The kind of thing a role is limited to; undefined: it is held for the whole county. */
export function scopeKindOf(role: Role): ScopeKind | undefined {
  if (role === 'municipality') return 'municipality';
  if (role === 'area') return 'unit';
  if (role === 'partner') return 'organisation';
  if (role === 'moderator') return 'room';
  return undefined;
}

/** Roles whose accounts open much at once: a password alone does not do. */
export function needsSecondFactor(role: Role): boolean {
  return ['admin', 'coordinator', 'head', 'privacy', 'operations'].includes(role);
}

/**
 * May this role be held for this thing? A role for one place needs its place, else it would count for the whole county;
 * only a theme room may be named on the day itself.
 */
export function canHold(held: RoleHeld): Decision {
  const kind = scopeKindOf(held.role);
  if (!held.scope) return kind && kind !== 'room' ? no('accounts.refused.scope-missing', {}, kind) : yes;
  return held.scope.kind === kind ? yes : no('accounts.refused.scope-wrong', {}, kind ?? 'role');
}

/** Everything a role can be given for, by kind. */
export type ScopeLists = Readonly<Record<string, readonly { id: string; label: string }[]>>;

/** The role that was chosen, with the place from the list that fits it; refused where that place does not exist. */
export function chosenRole(
  role: Role,
  chosen: Readonly<Record<ScopeKind, string | null>>,
  scopes: ScopeLists,
): Outcome<{ held: RoleHeld }> {
  const kind = scopeKindOf(role);
  const id = kind ? chosen[kind] : null;
  if (!kind || !id) return { ok: true, held: { role, scope: null } };
  const isKnown = scopes[kind]?.some((place) => place.id === id);
  return isKnown ? { ok: true, held: { role, scope: { kind, id } } } : no('accounts.refused.scope-wrong', {}, 'role');
}

/** The last person who can give roles keeps that role: otherwise nobody could ever give it again. */
export function canLoseRole(role: Role, holders: number): Decision {
  return role === 'admin' && holders <= 1 ? no('accounts.refused.last-admin') : yes;
}
