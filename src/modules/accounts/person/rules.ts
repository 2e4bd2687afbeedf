import { type Decision, no, yes } from '#platform/forms/decision.ts';

export const personStates = ['invited', 'active', 'blocked'] as const;
export type PersonState = (typeof personStates)[number];

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

/** invited → active → blocked (and back): follows from what happened, is stored nowhere. */
export function stateOf(person: Pick<Person, 'activatedAt' | 'block'>): PersonState {
  if (person.block) return 'blocked';
  return person.activatedAt ? 'active' : 'invited';
}

/** May this person come in at all? An invited one may only accept the invitation. */
export function canSignIn(person: Pick<Person, 'activatedAt' | 'block'>): Decision {
  const state = stateOf(person);
  if (state === 'active') return yes;
  return no(state === 'blocked' ? 'accounts.door.refused.blocked' : 'accounts.door.refused.not-yet-accepted');
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
