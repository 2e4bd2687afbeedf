/** What came with a POST: a form, or why it could not be read. */
export type Sent = { ok: true; form: FormData } | { ok: false; status: 400 | 413 };

export const standardLimit = 200_000;

/** Reads a form of at most `limit` bytes; longer ones are refused before they are held in memory whole. */
export async function readBody(request: Request, limit: number): Promise<Sent> {
  const declared = Number(request.headers.get('content-length') ?? '0');
  if (declared > limit) return { ok: false, status: 413 };
  const type = request.headers.get('content-type') ?? '';
  const bytes = await readAtMost(request, limit);
  if (bytes === 'too-large') return { ok: false, status: 413 };
  // A button sends nothing. Whatever else is no form is refused, not taken for an empty one.
  if (bytes.length === 0) return { ok: true, form: new FormData() };
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return { ok: false, status: 400 };
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return { ok: true, form };
  } catch {
    // Broken multipart borders or percent signs: the sender's fault, and answered as such.
    return { ok: false, status: 400 };
  }
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > limit) return 'too-large';
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
