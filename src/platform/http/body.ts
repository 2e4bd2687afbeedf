/** What came with a POST: a form, or why it could not be read. */
export type Sent = { ok: true; form: FormData } | { ok: false; status: 400 } | TooLarge;

/** More than is read here, and what somebody typed into it as far as it is known: none of it came in. */
export interface TooLarge {
  ok: false;
  status: 413;
  /** Bytes that would have been read. */
  limit: number;
  written?: FormData;
  /** Without its files it would not have been too large. */
  hasFiles: boolean;
}

export const standardLimit = 200_000;

/** Nobody types more than this. */
const mostWritten = 2_000_000;

/** Reads a form of at most `limit` bytes; longer ones are refused before they are held in memory whole. */
export async function readBody(request: Request, limit: number): Promise<Sent> {
  const declared = Number(request.headers.get('content-length') ?? '0');
  const type = request.headers.get('content-type') ?? '';
  const isMultipart = type.startsWith('multipart/form-data');
  const isPlain = type.startsWith('application/x-www-form-urlencoded');
  const most = isPlain ? Math.max(limit, mostWritten) : limit;
  // What says that it is too large and holds no words is not even begun.
  if (declared > most && !isMultipart) return { ok: false, status: 413, limit, hasFiles: false };
  const { bytes, isWhole } = await readAtMost(request, most);
  if (bytes.length > limit || !isWhole || declared > limit) return tooLarge(bytes, type, { limit, isWhole });
  // A button sends nothing. Whatever else is no form is refused, not taken for an empty one.
  if (bytes.length === 0) return { ok: true, form: new FormData() };
  if (!isMultipart && !isPlain) return { ok: false, status: 400 };
  const form = await formIn(bytes, type);
  // Broken multipart borders or percent signs: the sender's fault, and answered as such.
  return form ? { ok: true, form } : { ok: false, status: 400 };
}

/** A photo that is too large costs the photo, not the words that came before it. */
async function tooLarge(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  { limit, isWhole }: { limit: number; isWhole: boolean },
): Promise<TooLarge> {
  const hasFiles = type.startsWith('multipart/form-data');
  const readable = hasFiles ? wholeParts(bytes, type) : isWhole ? bytes : undefined;
  const written = readable && (await formIn(readable, type));
  return { ok: false, status: 413, limit, hasFiles, ...(written && { written }) };
}

/** The fields of a multipart form that arrived whole: everything before its last border, and an end. */
function wholeParts(bytes: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> | undefined {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type) ?? [];
  const border = `--${quoted ?? bare}`;
  const read = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = read.lastIndexOf(`\r\n${border}`);
  if (last < 0) return undefined;
  return new Uint8Array(Buffer.concat([read.subarray(0, last), Buffer.from(`\r\n${border}--\r\n`)]));
}

async function formIn(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
}

async function readAtMost(
  request: Request,
  limit: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    parts.push(part.subarray(0, limit - size));
    size += part.length;
    if (size > limit) return { bytes: new Uint8Array(Buffer.concat(parts)), isWhole: false };
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), isWhole: true };
}
