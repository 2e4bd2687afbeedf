import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kept, PageKeeper } from './keep.ts';
import type { ContentVersion } from './version.ts';

/**
 * The shortest way for what readers ask most: a public page that lies in memory and is known to be current goes out as
 * bytes, before anybody makes a web request, an address or headers of it. Whatever is not certain here takes the
 * ordinary way, which also teaches this one its addresses.
 */
export interface FastLane {
  /** This address of this host shows the page kept under `key`, for its content or for a minute. */
  remember(request: Request, address: Address): void;
  /** Answers, or leaves the request untouched and says false. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
}

export interface Address {
  slug: string;
  key: string;
  forAMinute: boolean;
}

const mostAddresses = 10_000;

interface Around {
  keeper: PageKeeper;
  versions: ContentVersion;
  safe: Readonly<Record<string, string>>;
  now(): Date;
  observe(seconds: number): void;
}

/** The name of a state that holds for a minute of the clock. */
export function minuteOf(version: string, now: Date): string {
  return `${version}@${Math.floor(now.getTime() / 60_000)}`;
}

export function makeFastLane({ keeper, versions, safe, now, observe }: Around): FastLane {
  const addresses = new Map<string, Address>();
  const ready = new WeakMap<Kept, Map<Encoding, Ready>>();
  const readyOf = (page: Kept, encoding: Encoding): Ready => {
    const known = ready.get(page) ?? new Map<Encoding, Ready>();
    ready.set(page, known);
    const answer = known.get(encoding) ?? makeReady(page, encoding, safe);
    known.set(encoding, answer);
    return answer;
  };
  return {
    remember(request, address) {
      if (addresses.size >= mostAddresses) addresses.clear();
      const { pathname, search } = new URL(request.url);
      addresses.set(`${request.headers.get('host')} ${pathname}${search}`, address);
    },
    answer(incoming, outgoing) {
      if (incoming.method !== 'GET') return false;
      const { headers } = incoming;
      const address = addresses.get(`${headers.host} ${incoming.url}`);
      const version = address && versions.certain(address.slug);
      if (!address || version === undefined) return false;
      const page = keeper.find(address.key, address.forAMinute ? minuteOf(version, now()) : version);
      if (!page) return false;
      const started = performance.now();
      const isKnown = headers['if-none-match']?.includes(page.etag) === true;
      const { head, body } = readyOf(page, isKnown ? 'none' : encodingFor(headers['accept-encoding']));
      outgoing.writeHead(isKnown ? 304 : 200, head).end(body, 'latin1');
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

interface Ready {
  /** Names and values one after the other: the form in which Node writes headers fastest. */
  head: string[];
  /** The bytes as a text of one byte per sign: Node sends it together with the head in one write, bytes in a second. */
  body: string;
}

function makeReady(page: Kept, encoding: Encoding, safe: Readonly<Record<string, string>>): Ready {
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
  const body = encoding === 'none' ? '' : Buffer.from(page[encoding]).toString('latin1');
  return { head: Object.entries(head).flat(), body };
}
