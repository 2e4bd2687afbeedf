import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { roles } from '../role/rules.ts';
import { type PersonState, personStates, stateOf } from '../rules.ts';

/** Languages the workspace speaks. */
export const workspaceLanguages = ['de', 'en'] as const;
export type WorkspaceLanguage = (typeof workspaceLanguages)[number];

export interface Person {
  id: string;
  name: string;
  /** Lower case; null for people who came without, such as a moderator for a day. */
  email: string | null;
  language: WorkspaceLanguage;
  invitedAt: Date;
  activatedAt: Date | null;
  /** The day of the last visit; a moment would say more about a person's working day than anybody needs. */
  lastSeenOn: string | null;
  block: { at: Date; by: string; reason: string } | null;
}

/** Nobody may block or delete themselves: an office could lock itself out with one click. */
export function canBlock(person: Pick<Person, 'id' | 'block'>, byId: string | undefined): Decision {
  if (person.id === byId) return no('accounts.refused.not-yourself');
  if (person.block) return no('accounts.refused.already-blocked');
  return yes;
}

/** How an address is stored and compared. */
export function tidyEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Roles pass on to somebody else who may come in; whoever leaves does not close the door behind themselves. */
export function canHandOver(
  leaving: Pick<Person, 'id'>,
  successor: Pick<Person, 'id' | 'activatedAt' | 'block'> | undefined,
  byId: string | undefined,
): Decision {
  if (leaving.id === byId) return no('accounts.refused.not-yourself');
  if (!successor || successor.id === leaving.id) return no('accounts.refused.no-successor', {}, 'toId');
  return stateOf(successor) === 'blocked' ? no('accounts.refused.no-successor', {}, 'toId') : yes;
}

export interface PeopleFilter {
  q: string;
  role: Role | '';
  state: PersonState | '';
}

/** The filter of the list as it stands in the address; what is none of ours counts as not chosen. */
export function readFilter(query: { get(name: string): string | null }): PeopleFilter {
  const role = roles.find((known) => known === query.get('role')) ?? '';
  const state = personStates.find((known) => known === query.get('state')) ?? '';
  return { q: (query.get('q') ?? '').trim().slice(0, 100), role, state };
}

/** Does this person belong into the filtered list? */
export function fitsFilter(
  person: Person & { roles: readonly { role: Role }[] },
  { q, role, state }: PeopleFilter,
): boolean {
  const hasRole = role === '' || person.roles.some((held) => held.role === role);
  return (
    hasRole && (state === '' || stateOf(person) === state) && saysSought([person.name, person.email ?? ''], soughtIn(q))
  );
}
