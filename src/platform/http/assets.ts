import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Assets {
  /** A built file by its address; the set is fixed at start, so no request can name another file. */
  find(path: string): { body: Uint8Array<ArrayBuffer>; type: string; encoding?: string } | undefined;
  /** Address of what a source file was built into: `src/ui/public.css`, `src/ui/client/workspace.ts`. */
  href(source: string): string | undefined;
  /** Changes with every build. */
  build: string;
  /** Address of an island by its name (`passkey` for `passkey.client.ts`). */
  island(name: string): string | undefined;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Reads the client build once: names carry a hash, texts are compressed once and for all. */
export function readAssets(folder: string): Assets {
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; type: string; encoding?: string }>();
  let manifest: Record<string, { file: string; name?: string }> = {};
  try {
    manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as typeof manifest;
    for (const name of readdirSync(join(folder, 'assets'))) {
      const raw = readFileSync(join(folder, 'assets', name));
      const type = types[extname(name)] ?? 'application/octet-stream';
      const text = type.startsWith('text/') || type.includes('svg');
      const body = new Uint8Array(text ? brotliCompressSync(raw) : raw);
      files.set(`/-/assets/${name}`, { body, type, ...(text ? { encoding: 'br' } : {}) });
    }
  } catch {
    // Tests of pages run without a build: pages then come without style and script.
  }
  const href = (source: string) => (manifest[source] ? `/-/${manifest[source].file}` : undefined);
  const sources = Object.keys(manifest);
  const build = createHash('sha256')
    .update([...files.keys()].sort().join(' '))
    .digest('hex')
    .slice(0, 16);
  return {
    find: (path) => files.get(path),
    href,
    build,
    island: (name) => href(sources.find((source) => source.endsWith(`/${name}.client.ts`)) ?? ''),
  };
}
