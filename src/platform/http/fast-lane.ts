import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kept, PageKeeper } from './keep.ts';
import type { ContentVersion } from './version.ts';

/**
 * The shortest way for what readers ask most: a public page that lies in memory and is known to be current goes out as
 * bytes, before anybody makes a web request, an address or headers of it. Whatever is not certain here takes the
 * ordinary way, which also teaches this one its addresses.
 */
export interface FastLane {
  /** This address of this host shows the page kept under `key`. */
  remember(request: Request, slug: string, key: string): void;
  /** Answers, or leaves the request untouched and says false. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
}

const mostAddresses = 10_000;

export function makeFastLane(
  keeper: PageKeeper,
  versions: ContentVersion,
  safe: Readonly<Record<string, string>>,
  observe: (seconds: number) => void,
): FastLane {
  const addresses = new Map<string, { slug: string; key: string }>();
  const heads = new WeakMap<Kept, Map<string, string[]>>();
  const headOf = (page: Kept, encoding: Encoding) => {
    const known = heads.get(page) ?? new Map<string, string[]>();
    heads.set(page, known);
    const head = known.get(encoding) ?? flat(page, encoding, safe);
    known.set(encoding, head);
    return head;
  };
  return {
    remember(request, slug, key) {
      if (addresses.size >= mostAddresses) addresses.clear();
      const { pathname, search } = new URL(request.url);
      addresses.set(`${request.headers.get('host')} ${pathname}${search}`, { slug, key });
    },
    answer(incoming, outgoing) {
      if (incoming.method !== 'GET') return false;
      const { headers } = incoming;
      const address = addresses.get(`${headers.host} ${incoming.url}`);
      const version = address && versions.certain(address.slug);
      const page = version === undefined ? undefined : keeper.find(address?.key ?? '', version);
      if (!page) return false;
      const started = performance.now();
      if (headers['if-none-match']?.includes(page.etag)) outgoing.writeHead(304, headOf(page, 'none')).end();
      else {
        const encoding = encodingFor(headers['accept-encoding']);
        outgoing.writeHead(200, headOf(page, encoding)).end(page[encoding]);
      }
      observe((performance.now() - started) / 1000);
      return true;
    },
  };
}

type Encoding = 'brotli' | 'gzip' | 'plain' | 'none';
const names = { brotli: 'br', gzip: 'gzip', plain: undefined, none: undefined };

function encodingFor(accepted: string | string[] | undefined): Exclude<Encoding, 'none'> {
  const words = String(accepted ?? '');
  if (/\bbr\b/.test(words)) return 'brotli';
  return /\bgzip\b/.test(words) ? 'gzip' : 'plain';
}

/** Names and values one after the other: the form in which Node writes headers fastest. */
function flat(page: Kept, encoding: Encoding, safe: Readonly<Record<string, string>>): string[] {
  const name = names[encoding];
  const head: Record<string, string> = {
    ...safe,
    etag: page.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    'content-type': page.type,
    ...(name ? { 'content-encoding': name } : {}),
    ...(encoding === 'none' ? {} : { 'content-length': String(page[encoding].length) }),
  };
  return Object.entries(head).flat();
}
