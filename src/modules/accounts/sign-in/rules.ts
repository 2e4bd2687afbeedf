/** Where the workspace begins. */
export const startPath = '/heute';

/**
 * Where to go after signing in: a path of this site, or the start. Anything that a browser could read as another host
 * (`//host`, `/\host`, `https:…`, control characters) is no path of ours, so a link to our sign-in page cannot lead
 * people to a forged one.
 */
export function ownPath(typed: string | null | undefined): string {
  if (!typed || typed.length > 2_000 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(typed)) return startPath;
  const url = URL.parse(typed, 'https://own.invalid');
  if (url?.host !== 'own.invalid') return startPath;
  const path = `${url.pathname}${url.search}`;
  return path.startsWith('//') || path.startsWith('/anmelden') || path === '/' ? startPath : path;
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
