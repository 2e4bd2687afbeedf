import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';

/** What each kind of key is for. `vault` encrypts second-factor seeds at rest. */
const RINGS = ['session', 'receipt', 'magicLink', 'vault'] as const;
export type RingName = (typeof RINGS)[number];

/** A key of 32 random bytes; its id is stored beside what was made with it. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
  readonly createdAt: Date;
}

/** Keys of one kind, newest first: new things are made with the first, old ones checked with any. */
export type KeyRing = readonly [Key, ...Key[]];
export type Secrets = Readonly<Record<RingName, KeyRing>>;

const StoredKey = v.object({ id: v.string(), key: v.pipe(v.string(), v.length(43)), createdAt: v.pipe(v.string(), v.isoTimestamp()) });
const StoredSecrets = v.record(v.string(), v.pipe(v.array(StoredKey), v.minLength(1)));
type Stored = v.InferOutput<typeof StoredSecrets>;

/** Reads the installation's keys; makes the file (mode 0600) on the first start. Throws if it is broken. */
export async function loadSecrets(file: string, now: Date): Promise<Secrets> {
  const stored = await readStored(file);
  const missing = RINGS.filter((ring) => !stored[ring]);
  for (const ring of missing) stored[ring] = [newKey(now)];
  if (missing.length > 0) await writeStored(file, stored);
  return toSecrets(stored);
}

/** Puts a new key in front of a ring (or of all) and keeps the older ones for checking. */
export async function rotateSecrets(file: string, now: Date, rings: readonly RingName[] = RINGS): Promise<Secrets> {
  await loadSecrets(file, now);
  const stored = await readStored(file);
  for (const ring of rings) stored[ring] = [newKey(now), ...(stored[ring] ?? [])];
  await writeStored(file, stored);
  return toSecrets(stored);
}

/** The key with this id, undefined if it was never ours. */
export function findKey(ring: KeyRing, id: string): Key | undefined {
  return ring.find((key) => key.id === id);
}

function newKey(now: Date): Stored[string][number] {
  return { id: randomBytes(4).toString('hex'), key: randomBytes(32).toString('base64url'), createdAt: now.toISOString() };
}

function toSecrets(stored: Stored): Secrets {
  const ring = (name: RingName) =>
    (stored[name] ?? []).map(({ id, key, createdAt }) => ({
      id,
      bytes: Buffer.from(key, 'base64url'),
      createdAt: new Date(createdAt),
    })) as unknown as KeyRing;
  return { session: ring('session'), receipt: ring('receipt'), magicLink: ring('magicLink'), vault: ring('vault') };
}

async function readStored(file: string): Promise<Stored> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), StoredSecrets), text);
  if (result.success) return result.output;
  throw new Error(`${file} is damaged: restore it from a backup. Without it sessions, receipts and links cannot be checked.`);
}

/** Written beside and renamed, so a power cut leaves the old file or the new one. */
async function writeStored(file: string, stored: Stored): Promise<void> {
  const beside = `${file}.new`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(beside, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(stored, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await chmod(beside, 0o600);
  await rename(beside, file);
}
