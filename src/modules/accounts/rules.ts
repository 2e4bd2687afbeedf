import { type Decision, no, yes } from '#platform/forms/decision.ts';

export const personStates = ['invited', 'active', 'blocked'] as const;
export type PersonState = (typeof personStates)[number];

/** What decides whether somebody may come in. */
export interface Standing {
  activatedAt: Date | null;
  block: object | null;
}

/** invited → active → blocked (and back): follows from what happened, is stored nowhere. */
export function stateOf(person: Standing): PersonState {
  if (person.block) return 'blocked';
  return person.activatedAt ? 'active' : 'invited';
}

/** May this person come in at all? An invited one may only accept the invitation. */
export function canSignIn(person: Standing): Decision {
  const state = stateOf(person);
  if (state === 'active') return yes;
  return no(state === 'blocked' ? 'accounts.door.refused.blocked' : 'accounts.door.refused.not-yet-accepted');
}

/** Where the workspace begins. */
export const startPath = '/heute';

/** Where an invitation ends. */
export const ownAccountPath = '/konto';

/** In the address of the first page somebody ever sees here, so that it can be another one. */
export const firstVisitMark = 'zum-ersten-mal';

/**
 * Where somebody comes to after signing in. In a county that is still being set up, the first visit begins at the start,
 * which knows what is to be done first; unless they wanted to go somewhere.
 */
export function firstPath(next: string, visit: { isFirst: boolean; isBeingSetUp: boolean }): string {
  const wantedNothing = next === startPath || next === ownAccountPath;
  return visit.isFirst && visit.isBeingSetUp && wantedNothing ? `${startPath}?${firstVisitMark}=ja` : next;
}

/**
 * Where to go after signing in: a path of this site, or the start. Anything that a browser could read as another host
 * (`//host`, `/\host`, `https:…`, control characters) is no path of ours, so a link to our sign-in page cannot lead
 * people to a forged one.
 */
export function ownPath(path: string | null | undefined): string {
  const own = pathOfOurs(path);
  return own === undefined || own.startsWith('/anmelden') || own === '/' ? startPath : own;
}

/** A path of this site, the door included; undefined where it is none. */
export function pathOfOurs(path: string | null | undefined): string | undefined {
  if (!path || path.length > 2_000 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(path)) return undefined;
  const url = URL.parse(path, 'https://own.invalid');
  const own = url && `${url.pathname}${url.search}`;
  return url?.host !== 'own.invalid' || !own || own.startsWith('//') ? undefined : own;
}
