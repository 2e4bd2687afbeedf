import type { Role } from '#platform/permissions/actor.ts';

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
  'admin', 'coordinator', 'head', 'municipality', 'area', 'partner', 'moderator', 'mediator', 'council', 'privacy', 'operations',
] as const satisfies readonly Role[];

/** The kind of thing a role is limited to; undefined: it is held for the whole county. */
export function scopeKindOf(role: Role): string | undefined {
  if (role === 'municipality') return 'municipality';
  if (role === 'area') return 'unit';
  if (role === 'partner') return 'organisation';
  if (role === 'moderator') return 'room';
  return undefined;
}

/** All roles of people who work inside the county administration and may read the workspace. */
export const staff = ['admin', 'coordinator', 'head'] as const satisfies readonly Role[];
