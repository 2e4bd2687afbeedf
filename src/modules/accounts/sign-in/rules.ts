/** Where the workspace begins. */
export const startPath = '/heute';

/**
 * Where to go after signing in: a path of this site, or the start. Anything that a browser could read as another host
 * (`//host`, `/\host`, `https:…`, control characters) is no path of ours, so a link to our sign-in page cannot lead
 * people to a forged one.
 */
export function ownPath(typed: string | null | undefined): string {
  const path = pathOfOurs(typed);
  return path === undefined || path.startsWith('/anmelden') || path === '/' ? startPath : path;
}

/** A path of this site, the door included; undefined where it is none. */
export function pathOfOurs(typed: string | null | undefined): string | undefined {
  if (!typed || typed.length > 2_000 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(typed)) return undefined;
  const url = URL.parse(typed, 'https://own.invalid');
  const path = url && `${url.pathname}${url.search}`;
  return url?.host !== 'own.invalid' || !path || path.startsWith('//') ? undefined : path;
}

/** Roles can be tried in a county that was loaded as a demo, never in production, whatever its settings say. */
export function isDemo(mode: 'development' | 'production' | 'demo', county: { demo: boolean }): boolean {
  return mode !== 'production' && county.demo;
}

const hour = 3_600_000;
/** A browser that was not used for half a year is a stranger again. */
export const devicesKeptFor = 180 * 24 * hour;
/** The longest time a count is looked at is two hours. */
export const attemptsKeptFor = 24 * hour;
