import { type Context, NotFound } from '../http/page.ts';
import { findContent, findFile, type Variant } from './data.ts';

/**
 * The bytes of a file, for the page of its owner: the page has checked the permission before. Pictures are shown, everything
 * else is saved. A browser may keep them, but asks each time whether they are still there, so that a withdrawal counts at
 * once. Fails with NotFound where the file is not there (any more).
 */
export async function fileResponse(
  context: Pick<Context, 'db' | 'request'>,
  id: string,
  variant: Variant = 'full',
): Promise<Response> {
  const file = await findFile(context.db, id);
  if (!file) throw new NotFound();
  const etag = `"${file.sha256.slice(0, 32)}-${variant}"`;
  const headers = new Headers({
    etag,
    'cache-control': 'private, no-cache',
    // A file never runs anything, whatever is in it.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  if (context.request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const content = await findContent(context.db, id, variant);
  if (!content) throw new NotFound();
  const isPicture = content.mediaType.startsWith('image/');
  headers.set('content-type', content.mediaType);
  headers.set('content-disposition', `${isPicture ? 'inline' : 'attachment'}; ${nameParameters(file.name)}`);
  return new Response(new Uint8Array(content.bytes), { headers });
}

function nameParameters(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  return `filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
