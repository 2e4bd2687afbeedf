/** Strict enough that an injected script, style or frame has nowhere to come from (no inline, no third party). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The headers that every answer carries. */
export function safeHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cache-control': 'no-store',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Puts the headers on that every answer carries. What a handler has set stays. */
export function withSafeHeaders(response: Response, safe: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(safe)) if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}

/**
 * May this request change something? Only from our own pages: by `Sec-Fetch-Site` where the browser sends it, by
 * `Origin` where not. A request with neither comes from no browser form and is refused.
 */
export function comesFromOurselves(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === hostOf(request);
}

/** The host the reader asked for, without regard to the port's default. */
export function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host;
}

/**
 * Where the reader's browser is, for what must come back to that very place: the host that was asked for, with the scheme
 * under which the county is reached, however a proxy in front talks to us.
 */
export function placeOf(request: Request, county: { origin: string }): string {
  return `${new URL(county.origin).protocol}//${hostOf(request)}`;
}
