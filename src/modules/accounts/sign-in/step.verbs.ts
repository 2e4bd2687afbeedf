import { createHash } from 'node:crypto';
import { readLink, signLink } from '#platform/auth/signature.ts';
import type { Db } from '#platform/database/database.ts';
import type { Secrets } from '#platform/http/page.ts';
import { findPasswordHash } from '../credential/data.ts';
import { isLinkUsed } from '../data.ts';
import { findPerson } from '../person/data.ts';
import type { Person } from '../person/rules.ts';
import { canSignIn } from '../rules.ts';

/** What the signed address of the second step holds: who has shown their first factor. */
export interface Step {
  id: string;
  way: 'password' | 'link';
  next: string;
}

interface StepScene {
  secrets: Secrets;
  /** Slug of the county. */
  county: string;
}

const stepPurpose = 'accounts.second-step';
const stepLasts = 10 * 60_000;

/** Signs the address of the second step; it opens once, and nothing any more once the password is another one. */
export async function signStep(db: Db, at: Date, { secrets, county }: StepScene, step: Step): Promise<string> {
  const until = new Date(at.getTime() + stepLasts);
  const signed = { ...step, at: at.getTime(), password: await markOfPassword(db, step.id) };
  return signLink(secrets, county, stepPurpose, signed, until);
}

/** Who may go on at this address; undefined where it is not ours, too old, used, or of before a change. */
export async function openStep(
  db: Db,
  at: Date,
  { secrets, county }: StepScene,
  token: string,
): Promise<{ step: Step; person: Person; id: string; expiresAt: Date } | undefined> {
  const read = readLink(secrets, county, stepPurpose, token, at);
  if (!read.ok || (await isLinkUsed(db, read.id))) return undefined;
  const step = read.payload as Step & { password?: string };
  const person = await findPerson(db, step.id);
  if (!person || !canSignIn(person).ok) return undefined;
  if (step.password !== (await markOfPassword(db, person.id))) return undefined;
  return { step, person, id: read.id, expiresAt: read.expiresAt };
}

/** Changes with the password, and tells nothing about it. */
async function markOfPassword(db: Db, personId: string): Promise<string> {
  const hash = (await findPasswordHash(db, personId)) ?? '';
  return createHash('sha256').update(hash).digest('base64url').slice(0, 16);
}
