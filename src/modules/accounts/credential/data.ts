import { sql } from 'kysely';
import type { StoredPasskey } from '#platform/auth/passkey.ts';
import type { Db } from '#platform/database/database.ts';

export async function findPasswordHash(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts.password')
    .select('hash')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.hash;
}

/** Sets the password in place of the one before. */
export async function putPassword(db: Db, personId: string, hash: string, at: Date): Promise<void> {
  await db
    .insertInto('accounts.password')
    .values({ person_id: personId, hash, set_at: at })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, set_at: at }))
    .execute();
}

export interface Passkey extends StoredPasskey {
  id: string;
  personId: string;
  label: string;
  madeAt: Date;
  usedAt: Date | null;
}

const passkeyColumns = [
  'id',
  'person_id',
  'credential_id',
  'public_key',
  'uses',
  'transports',
  'label',
  'made_at',
  'used_at',
] as const;

function passkeys(db: Db) {
  return db.selectFrom('accounts.passkey').select(passkeyColumns);
}

function passkeyOf(row: Awaited<ReturnType<ReturnType<typeof passkeys>['execute']>>[number]): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    uses: Number(row.uses),
    transports: row.transports,
    label: row.label,
    madeAt: row.made_at,
    usedAt: row.used_at,
  };
}

/** A person's passkeys, the oldest first. */
export async function listPasskeys(db: Db, personId: string): Promise<Passkey[]> {
  const rows = await passkeys(db).where('person_id', '=', personId).orderBy('made_at').orderBy('id').execute();
  return rows.map(passkeyOf);
}

/** `credentialId` as the browser names it. */
export async function findPasskey(db: Db, credentialId: string): Promise<Passkey | undefined> {
  const row = await passkeys(db).where('credential_id', '=', credentialId).executeTakeFirst();
  return row && passkeyOf(row);
}

export async function insertPasskey(
  db: Db,
  personId: string,
  passkey: StoredPasskey & { label: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto('accounts.passkey')
    .values({
      person_id: personId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      uses: passkey.uses,
      transports: passkey.transports,
      label: passkey.label,
      made_at: at,
    })
    .execute();
}

export async function notePasskeyUse(db: Db, id: string, uses: number, at: Date): Promise<void> {
  await db.updateTable('accounts.passkey').set({ uses, used_at: at }).where('id', '=', id).execute();
}

/** Takes one passkey of a person away; its label, or undefined where there was none. */
export async function deletePasskey(db: Db, personId: string, id: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('accounts.passkey')
    .where('person_id', '=', personId)
    // As text: whatever else stands in an address names nothing.
    .where(sql`id::text`, '=', id)
    .returning('label')
    .executeTakeFirst();
  return row?.label;
}

export interface Totp {
  sealedSecret: string;
  lastStep: number;
}

export async function findTotp(db: Db, personId: string): Promise<Totp | undefined> {
  const row = await db
    .selectFrom('accounts.totp')
    .select(['sealed_secret', 'last_step'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && { sealedSecret: row.sealed_secret, lastStep: Number(row.last_step) };
}

export async function putTotp(db: Db, personId: string, totp: Totp, at: Date): Promise<void> {
  const stored = { sealed_secret: totp.sealedSecret, last_step: totp.lastStep, set_at: at };
  await db
    .insertInto('accounts.totp')
    .values({ person_id: personId, ...stored })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(stored))
    .execute();
}

/** Notes that a step's code was used; false where another request was quicker. */
export async function useTotpStep(db: Db, personId: string, step: number): Promise<boolean> {
  const result = await db
    .updateTable('accounts.totp')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes the app and the recovery codes away. */
export async function deleteTotp(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('accounts.totp').where('person_id', '=', personId).execute();
  await db.deleteFrom('accounts.recovery_code').where('person_id', '=', personId).execute();
}

/** Replaces all recovery codes of a person. */
export async function putRecoveryCodes(db: Db, personId: string, hashes: readonly Buffer[]): Promise<void> {
  await db.deleteFrom('accounts.recovery_code').where('person_id', '=', personId).execute();
  await db
    .insertInto('accounts.recovery_code')
    .values(hashes.map((code_hash) => ({ person_id: personId, code_hash })))
    .execute();
}

export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('accounts.recovery_code')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Uses a recovery code up; false where there is none like it. */
export async function takeRecoveryCode(db: Db, personId: string, hash: Buffer): Promise<boolean> {
  const result = await db
    .deleteFrom('accounts.recovery_code')
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
