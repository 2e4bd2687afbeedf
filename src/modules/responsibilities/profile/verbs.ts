import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { indexText, removeText } from '#platform/search/search.ts';
import { routes } from '../routes.ts';
import { type Party, scopesOfParty } from '../rules.ts';
import {
  deleteProfile,
  findProfile,
  holdProfiles,
  insertAgreement,
  insertProfile,
  insertVersion,
  markValid,
  markWithdrawn,
  updateVersion,
} from './data.ts';
import {
  agreedSides,
  canAgree,
  canDiscardProfile,
  canTakeBack,
  canWrite,
  draftOf,
  hasSameWords,
  type Profile,
  type ProfileVersion,
  type ProfileWords,
  profileCode,
  type RoleType,
  type Side,
  validFromOf,
  wordsChanged,
} from './rules.ts';

/** The profile as it is now, or why it was refused. */
export type ProfileOutcome = Outcome<{ profile: Profile }>;

/** Begins a profile with its first draft. Sent twice under one id it is one. */
export async function draftProfile(
  db: Db,
  by: Actor,
  at: Date,
  given: { id: string; roleType: RoleType; party: Party; title: string },
  words: ProfileWords,
): Promise<ProfileOutcome> {
  const { id, roleType, party, title } = given;
  const allowed = canWrite(words);
  if (!allowed.ok) return allowed;
  const code = profileCode(roleType, party.code);
  await holdProfiles(db);
  const known = await findProfile(db, code);
  if (known?.id === id) return { ok: true, profile: known };
  if (known) return no('responsibilities.profile.refused.there-already', {}, 'stakeholderId');
  await insertProfile(db, { id, code, roleType, stakeholderId: party.id, title }, at);
  await insertVersion(db, id, 1, words, at);
  await recordHistory(db, by, at, { kind: 'profile', id }, 'drafted', { changes: changesBetween({}, words) });
  return indexed(db, code);
}

/**
 * Writes other words. A draft takes them, and whoever had agreed to the old ones has to agree again; a valid version
 * stays as it is, and a new one begins beside it.
 */
export async function rewriteProfile(
  db: Db,
  by: Actor,
  at: Date,
  profile: Profile,
  words: ProfileWords,
): Promise<ProfileOutcome> {
  const allowed = canWrite(words);
  if (!allowed.ok) return allowed;
  const [newest] = profile.versions;
  if (!newest) throw new Error(`profile ${profile.code} has no version`);
  if (hasSameWords(newest, words)) return no('responsibilities.profile.refused.nothing-changed');
  const draft = draftOf(profile);
  const changes = changesBetween<ProfileWords>(newest, words);
  if (draft) {
    await markWithdrawn(db, draft.id, agreedSides(draft), at, wordsChanged);
    await updateVersion(db, draft.id, words);
    await recordHistory(db, by, at, { kind: 'profile', id: profile.id }, 'changed', { changes });
  } else {
    await insertVersion(db, profile.id, newest.number + 1, words, at);
    await recordHistory(db, by, at, { kind: 'profile', id: profile.id }, 'new-version', { changes });
  }
  return indexed(db, profile.code);
}

/** Takes away a profile that was begun by mistake, with the reason. */
export async function discardProfile(db: Db, by: Actor, at: Date, profile: Profile, reason: string): Promise<Decision> {
  await holdProfiles(db);
  const now = await findProfile(db, profile.code);
  if (now?.id !== profile.id) return yes;
  const allowed = canDiscardProfile(now, reason);
  if (!allowed.ok) return allowed;
  await deleteProfile(db, now.id);
  await removeText(db, { kind: 'profile', id: now.id });
  const changes = { title: { from: now.title, to: null } };
  await recordHistory(db, by, at, { kind: 'profile', id: now.id }, 'discarded', { changes, reason: reason.trim() });
  return allowed;
}

/** One side agrees to the words of the draft. With the second yes they are valid. */
export async function agree(
  db: Db,
  by: Actor,
  at: Date,
  profile: Profile,
  input: { side: Side; on: string; evidence: string; isOwnSide: boolean },
): Promise<ProfileOutcome> {
  const draft = draftOf(profile);
  if (!draft) return no('responsibilities.profile.refused.valid');
  const allowed = canAgree(draft, input, dayOf(at));
  if (!allowed.ok) return allowed;
  await insertAgreement(db, by, at, { versionId: draft.id, ...input });
  const reason = input.evidence || null;
  await recordHistory(db, by, at, { kind: 'profile', id: profile.id }, `agreed-${input.side}`, { reason });
  const now = await readProfile(db, profile.code);
  const from = validFromOf(versionNumbered(now, draft.number));
  if (from === undefined) return { ok: true, profile: now };
  await markValid(db, draft.id, from);
  const changes = { validFrom: { from: null, to: from } };
  await recordHistory(db, by, at, { kind: 'profile', id: profile.id }, 'became-valid', { changes });
  return { ok: true, profile: await readProfile(db, profile.code) };
}

/** A side takes its yes back, as long as the other one has not agreed, too. */
export async function takeAgreementBack(
  db: Db,
  by: Actor,
  at: Date,
  profile: Profile,
  input: { side: Side; reason: string },
): Promise<ProfileOutcome> {
  const draft = draftOf(profile);
  if (!draft) return no('responsibilities.profile.refused.valid');
  const allowed = canTakeBack(draft, input.side, input.reason);
  if (!allowed.ok) return allowed;
  await markWithdrawn(db, draft.id, [input.side], at, input.reason);
  const thing = { kind: 'profile', id: profile.id };
  await recordHistory(db, by, at, thing, `withdrawn-${input.side}`, { reason: input.reason });
  return { ok: true, profile: await readProfile(db, profile.code) };
}

function versionNumbered({ versions, code }: Profile, number: number): ProfileVersion {
  const found = versions.find((version) => version.number === number);
  if (!found) throw new Error(`no version ${number} of ${code}`);
  return found;
}

async function readProfile(db: Db, code: string): Promise<Profile> {
  const profile = await findProfile(db, code);
  if (!profile) throw new Error(`no profile ${code}`);
  return profile;
}

async function indexed(db: Db, code: string): Promise<ProfileOutcome> {
  const profile = await readProfile(db, code);
  await indexText(db, {
    kind: 'profile',
    id: profile.id,
    language: 'de',
    code,
    title: profile.title,
    text: [profile.party.name, ...(profile.versions[0]?.tasks ?? [])].join('\n'),
    href: routes.profile.href({ code }),
    isPublic: false,
    may: 'responsibilities.area.read',
    scopes: scopesOfParty(profile.party),
  });
  return { ok: true, profile };
}
