/**
 * Roles are named by the module that knows people, by declaration merging (`interface Roles { coordinator: true }`).
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Roles {}
export type Role = keyof Roles & string;

/** What a role is limited to: one municipality, one organisation, one unit … `id` is that thing's id. */
export interface Scope {
  kind: string;
  id: string;
}

export interface RoleHeld {
  role: Role;
  /** null: everywhere in the county. */
  scope: Scope | null;
}

/** Who acts. Everything that is recorded names one of these. */
export type Actor =
  | { kind: 'guest' }
  | { kind: 'person'; id: string; name: string; roles: readonly RoleHeld[] }
  /** Somebody who came by a signed link that was sent to `label`, without an account. */
  | { kind: 'link'; label: string; scope: Scope }
  /** An import, a job, an operator's command. */
  | { kind: 'system'; name: string };

export const guest: Actor = { kind: 'guest' };

/** The account of whoever acts; null where nobody has one. */
export function actorId(by: Actor): string | null {
  return by.kind === 'person' ? by.id : null;
}

/**
 * How somebody signs what they did, as columns of a row. The id is there so that the name can go when the person is
 * deleted: a module names such columns in its manifest (`signatures`).
 */
export function signed(by: Actor): { by_id: string | null; by_label: string } {
  return { by_id: actorId(by), by_label: actorLabel(by) };
}

/** The name under which an act is recorded; guests stay nameless on purpose. */
export function actorLabel(by: Actor): string {
  if (by.kind === 'person') return by.name;
  if (by.kind === 'link') return by.label;
  if (by.kind === 'system') return by.name;
  return '';
}
