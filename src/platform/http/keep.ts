import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A public page as it lies in memory, ready to send. */
export interface Kept {
  version: string;
  etag: string;
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
}

export interface PageKeeper {
  find(key: string, version: string): Kept | undefined;
  keep(key: string, version: string, type: string, body: string): Kept;
}

const mostBytes = 96 * 1024 * 1024;

/**
 * Public pages, rendered once per version of the content. What is too old or too much goes, the longest unused first.
 */
export function makePageKeeper(): PageKeeper {
  const pages = new Map<string, Kept>();
  let bytes = 0;
  const drop = (key: string) => {
    const old = pages.get(key);
    if (old) bytes -= old.plain.length + old.brotli.length + old.gzip.length;
    pages.delete(key);
  };
  return {
    find(key, version) {
      const page = pages.get(key);
      if (!page) return undefined;
      pages.delete(key);
      pages.set(key, page);
      if (page.version === version) return page;
      drop(key);
      return undefined;
    },
    keep(key, version, type, body) {
      const plain = new TextEncoder().encode(body);
      const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
      const gzip = gzipSync(plain, { level: 6 });
      const page = { version, etag, type, plain, brotli: new Uint8Array(brotli), gzip: new Uint8Array(gzip) };
      drop(key);
      pages.set(key, page);
      bytes += plain.length + brotli.length + gzip.length;
      while (bytes > mostBytes) drop(pages.keys().next().value ?? '');
      return page;
    },
  };
}

/**
 * The answer from memory: 304 where the reader has it already, else the smallest form the reader understands. Headers
 * are a plain object and nobody looks at them afterwards: only so does the server send page and headers without making
 * web objects of them first, which takes longer than everything else on this way.
 */
export function answerFrom(page: Kept, request: Request, safe: Readonly<Record<string, string>>): Response {
  const headers = {
    ...safe,
    etag: page.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    'content-type': page.type,
  };
  if (request.headers.get('if-none-match')?.includes(page.etag)) return new Response(null, { status: 304, headers });
  const accepted = request.headers.get('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return new Response(page.brotli, { headers: { ...headers, 'content-encoding': 'br' } });
  if (/\bgzip\b/.test(accepted))
    return new Response(page.gzip, { headers: { ...headers, 'content-encoding': 'gzip' } });
  return new Response(page.plain, { headers });
}
