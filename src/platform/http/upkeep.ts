/** What operators and their machines ask: is it up, how does it do? */
export interface UpkeepParts {
  readonly version: string;
  /** Slugs of the counties; throws if the database does not answer. */
  counties(): Promise<readonly string[]>;
  isStopping(): boolean;
  metrics: { text(): Promise<string>; readonly contentType: string };
}

/**
 * Answers `/-/health` and `/-/metrics` on any host name; undefined for everything else. Metrics, and which counties there
 * are, are for machines that ask this process directly, never through the public proxy.
 */
export async function upkeepResponse(request: Request, parts: UpkeepParts): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const path = new URL(request.url).pathname;
  const isDirect = !request.headers.has('x-forwarded-for');
  if (path === '/-/health') return healthResponse(parts, { withCounties: isDirect });
  if (path !== '/-/metrics' || !isDirect) return undefined;
  return new Response(await parts.metrics.text(), {
    headers: { 'content-type': parts.metrics.contentType, ...unkept },
  });
}

const unkept = { 'cache-control': 'no-store' };

async function healthResponse(parts: UpkeepParts, { withCounties }: { withCounties: boolean }): Promise<Response> {
  const counties = await parts.counties().catch(() => undefined);
  const status = parts.isStopping() ? 'stopping' : counties ? 'ok' : 'unavailable';
  return Response.json(
    { status, version: parts.version, ...(withCounties ? { counties: counties ?? [] } : {}) },
    { status: status === 'ok' ? 200 : 503, headers: unkept },
  );
}
