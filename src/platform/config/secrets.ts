import { hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';

/** A key for one purpose (32 bytes); its id is stored beside what was made with it. */
export interface PurposeKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The installation's keys. Every purpose (session, receipt, magic-link …) has its own, derived from one. */
export interface Secrets {
  /** The newest key of a purpose: new things are made with it. */
  current(purpose: string): PurposeKey;
  /** An older key, so that what was made before a rotation can still be checked; undefined if never ours. */
  byId(purpose: string, id: string): Buffer | undefined;
  readonly ids: readonly string[];
}

const StoredKey = v.object({
  id: v.string(),
  key: v.pipe(v.string(), v.length(43)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
});
/** Newest first. */
const StoredKeys = v.object({ keys: v.tupleWithRest([StoredKey], StoredKey) });
type Stored = v.InferOutput<typeof StoredKeys>;

/** Reads the installation's keys; makes the file (mode 0600) on the first start. Throws if it is broken. */
export async function loadSecrets(file: string, now: Date): Promise<Secrets> {
  const stored = await readStored(file);
  if (stored) return derivedFrom(stored);
  const first: Stored = { keys: [newKey(now)] };
  await writeStored(file, first, link);
  return derivedFrom((await readStored(file)) ?? first);
}

/** Puts a new key in front and keeps the older ones for checking. */
export async function rotateSecrets(file: string, now: Date): Promise<Secrets> {
  const before = await readStored(file);
  const stored: Stored = { keys: [newKey(now), ...(before?.keys ?? [])] };
  await writeStored(file, stored);
  return derivedFrom(stored);
}

function derivedFrom(stored: Stored): Secrets {
  const derive = (key: string, purpose: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), 'querschnitt', purpose, 32));
  const [newest] = stored.keys;
  return {
    current: (purpose) => ({ id: newest.id, key: derive(newest.key, purpose) }),
    byId: (purpose, id) => {
      const found = stored.keys.find((key) => key.id === id);
      return found && derive(found.key, purpose);
    },
    ids: stored.keys.map((key) => key.id),
  };
}

function newKey(now: Date): Stored['keys'][0] {
  const id = randomBytes(4).toString('hex');
  return { id, key: randomBytes(32).toString('base64url'), createdAt: now.toISOString() };
}

async function readStored(file: string): Promise<Stored | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), StoredKeys), text);
  if (result.success) return result.output;
  throw new Error(
    `${file} is damaged: restore it from a backup. Without it sessions, receipts and links cannot be checked.`,
  );
}

/**
 * Written beside and put in place at once, so a power cut leaves the old file or the new one. With `link` only where
 * none lies yet: of two nodes that start for the first time at the same moment, both take the keys of the first.
 */
async function writeStored(file: string, stored: Stored, put: typeof rename | typeof link = rename): Promise<void> {
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(beside, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(stored, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await chmod(beside, 0o600);
  await put(beside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(beside, { force: true });
}
