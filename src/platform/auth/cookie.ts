import type { Installation } from '../http/page.ts';

/**
 * The one cookie, set at sign-in only. `__Host-` makes browsers refuse it unless it is Secure, has no Domain and
 * Path=/, so that no neighbouring host can plant one. Browsers count http://*.localhost as secure (Chromium, Firefox),
 * so a demo on one's own machine gets the same cookie. Over plain http on another host a Secure cookie would never
 * arrive: there, and only in demo and development, the cookie is called `qs` and goes without Secure. In production
 * plain http therefore cannot sign anybody in; that is meant.
 */
const safeName = '__Host-qs';
const plainName = 'qs';

/** The name the cookie has for this request; see above. */
export function cookieName(request: Request, mode: Installation['mode']): string {
  return isSafe(request, mode) ? safeName : plainName;
}

/** The value of a cookie of the request, or undefined. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * A `Set-Cookie` value. `suffix` names a cookie beside the session's (`-device`); `seconds` 0 takes it away, undefined
 * keeps it until the browser is closed.
 */
export function setCookie(
  request: Request,
  mode: Installation['mode'],
  value: string,
  options: { suffix?: string; seconds?: number } = {},
): string {
  const name = `${cookieName(request, mode)}${options.suffix ?? ''}`;
  const age = options.seconds === undefined ? '' : `; Max-Age=${options.seconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}${isSafe(request, mode) ? '; Secure' : ''}`;
}

function isSafe(request: Request, mode: Installation['mode']): boolean {
  if (mode === 'production') return true;
  const url = new URL(request.url);
  const host = (request.headers.get('host') ?? url.host).replace(/:\d+$/, '');
  return url.protocol === 'https:' || host === 'localhost' || host.endsWith('.localhost');
}
