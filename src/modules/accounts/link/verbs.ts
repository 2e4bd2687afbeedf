import { createHash, randomUUID } from 'node:crypto';
import { signInLinkBucket } from '#platform/auth/attempts.ts';
import { readLink, signLink } from '#platform/auth/signature.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import { type Mail, sendMail } from '#platform/mail/outbox.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { setPassword } from '../credential/verbs.ts';
import { insertUsedLink, isLinkUsed } from '../data.ts';
import { activatePerson, findPerson, findPersonByEmail } from '../person/data.ts';
import { type Person, tidyEmail } from '../person/rules.ts';
import { changePerson, type PersonInput } from '../person/verbs.ts';
import { routes } from '../routes.ts';
import { canSignIn } from '../rules.ts';
import { countNow } from '../sign-in/guess.verbs.ts';
import { deleteInvitation, findInvitation, putInvitation } from './data.ts';
import { invitationDays, type LinkState, signInLinkMinutes } from './rules.ts';

/** What links are made with: keys, county, and the address people reach it under. */
export interface LinkScene {
  secrets: Secrets;
  county: { slug: string; name: string };
  /** `https://musterau.example` */
  origin: string;
}

/** The mailbox that a link was sent to: it opens nothing once the account has another one. */
const mailboxMark = (email: string | null) =>
  createHash('sha256')
    .update(email ?? '')
    .digest('base64url')
    .slice(0, 16);

const invitationPurpose = 'accounts.invitation';
const signInPurpose = 'accounts.sign-in';

/**
 * Sends a link for signing in, if there is such a person and not too many were requested. Gives nothing back about
 * either: whoever requests a link must not learn who has an account.
 */
export async function sendSignInLink(
  db: Db,
  at: Date,
  scene: LinkScene,
  request: { email: string; language: LanguageTag },
): Promise<void> {
  const account = tidyEmail(request.email);
  const counted = await countNow(db, at, [signInLinkBucket(scene.secrets, account)]);
  if (!counted.ok) return;
  const person = await findPersonByEmail(db, account);
  const mayCome = person !== undefined && canSignIn(person).ok;
  const until = new Date(at.getTime() + signInLinkMinutes * 60_000);
  const payload = { id: person?.id ?? randomUUID(), at: at.getTime(), to: mailboxMark(account) };
  const token = signLink(scene.secrets, scene.county.slug, signInPurpose, payload, until);
  const link = `${scene.origin}${routes.useLink.href({ token })}`;
  const values = { link, county: scene.county.name };
  const words = { subject: 'accounts.door.mail.link.subject', text: 'accounts.door.mail.link.text' } as const;
  const mail = { to: account, language: request.language, ...words, values };
  if (mayCome) await sendMail(db, mail, at);
  else await pretendToSend(db, mail, at);
}

/** Does all the work of sending and takes it back: the time of the answer must not tell who has an account. */
async function pretendToSend(db: Db, mail: Mail, at: Date): Promise<void> {
  const undo = new Error('taken back');
  const sending = inTransaction(db, {}, async (inner) => {
    await sendMail(inner, mail, at);
    throw undo;
  });
  await sending.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

export type SignInLink =
  | { state: 'open'; personId: string; id: string; expiresAt: Date }
  | { state: Exclude<LinkState, 'open'> };

/** Looks at a link for signing in without using it: a mailbox that opens links by itself must not use it up. */
export async function lookAtSignInLink(db: Db, at: Date, scene: LinkScene, token: string): Promise<SignInLink> {
  const read = readLink(scene.secrets, scene.county.slug, signInPurpose, token, at);
  if (!read.ok) return { state: read.reason };
  if (await isLinkUsed(db, read.id)) return { state: 'used' };
  const { id: personId, to } = read.payload as { id: string; to?: string };
  const person = await findPerson(db, personId);
  if (!person || to !== mailboxMark(person.email)) return { state: 'used' };
  return { state: 'open', personId, id: read.id, expiresAt: read.expiresAt };
}

/** Uses a link up; gives the person, or what is wrong with the link. */
export async function useSignInLink(
  db: Db,
  at: Date,
  scene: LinkScene,
  token: string,
): Promise<{ person: Person } | { state: Exclude<LinkState, 'open'> }> {
  const link = await lookAtSignInLink(db, at, scene, token);
  if (link.state !== 'open') return link;
  if (!(await insertUsedLink(db, link, at))) return { state: 'used' };
  const person = await findPerson(db, link.personId);
  return person ? { person } : { state: 'broken' };
}

/** Invites a person who is on the list, again where it was done before; the link sent before is void. Gives the link. */
export async function invite(db: Db, by: Actor, at: Date, scene: LinkScene, person: Person): Promise<string> {
  const until = new Date(at.getTime() + invitationDays * 24 * 3_600_000);
  const id = await putInvitation(db, person.id, at, until);
  const token = signLink(
    scene.secrets,
    scene.county.slug,
    invitationPurpose,
    { id, to: mailboxMark(person.email) },
    until,
  );
  const link = `${scene.origin}${routes.invitation.href({ token })}`;
  await recordHistory(db, by, at, { kind: 'person', id: person.id }, 'invited');
  if (person.email) {
    const values = { link, county: scene.county.name, name: person.name, days: invitationDays };
    const words = { subject: 'accounts.mail.invitation.subject', text: 'accounts.mail.invitation.text' } as const;
    await sendMail(db, { to: person.email, language: person.language, ...words, values }, at);
  }
  return link;
}

/**
 * Changes an account. With its address every link goes that was sent to the old one: whoever was not here yet is invited
 * at the new one; whoever was, is told at the old one, so that nobody moves an account away from them unseen.
 */
export async function changeAccount(
  db: Db,
  by: Actor,
  at: Date,
  scene: LinkScene,
  person: Person,
  input: PersonInput,
): Promise<Decision> {
  const outcome = await changePerson(db, by, at, person, input);
  const changed = outcome.ok ? await findPerson(db, person.id) : undefined;
  if (!changed || changed.email === person.email) return outcome;
  if (!changed.activatedAt) await invite(db, by, at, scene, changed);
  else if (person.email) {
    const words = { subject: 'accounts.mail.moved.subject', text: 'accounts.mail.moved.text' } as const;
    const values = { county: scene.county.name, name: changed.name };
    await sendMail(db, { to: person.email, language: person.language, ...words, values }, at);
  }
  return outcome;
}

/** Whose invitation is this? One that was replaced or accepted is `used`. */
export async function lookAtInvitation(
  db: Db,
  at: Date,
  scene: LinkScene,
  token: string,
): Promise<{ state: 'open'; person: Person } | { state: Exclude<LinkState, 'open'> }> {
  const read = readLink(scene.secrets, scene.county.slug, invitationPurpose, token, at);
  if (!read.ok) return { state: read.reason };
  const { id, to } = read.payload as { id: string; to?: string };
  const invitation = await findInvitation(db, id);
  const person = invitation && (await findPerson(db, invitation.personId));
  return person && to === mailboxMark(person.email) ? { state: 'open', person } : { state: 'used' };
}

/** Accepts an invitation, with a password or without. */
export async function acceptInvitation(
  db: Db,
  by: Actor,
  at: Date,
  person: Person,
  input: { password: string; countyName: string },
): Promise<Decision> {
  if (input.password !== '') {
    const outcome = await setPassword(db, by, at, person, input);
    if (!outcome.ok) return outcome;
  }
  await activatePerson(db, person.id, person.activatedAt ?? at);
  await deleteInvitation(db, person.id);
  await recordHistory(db, by, at, { kind: 'person', id: person.id }, 'invitation-accepted');
  return yes;
}
