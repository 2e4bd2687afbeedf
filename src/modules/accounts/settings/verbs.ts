import type { Db } from '#platform/database/database.ts';
import { filePurpose } from '#platform/files/purpose.ts';
import { storeFile, withdrawFile } from '#platform/files/store.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readSettings, saveSetting } from './data.ts';
import { canSave, ownTerms, type Settings } from './rules.ts';

/** Settings are one thing in the history; its id is the same in every county. */
export const settingsThing = { kind: 'settings', id: '5e771465-0000-4000-8000-000000000000' };

export type SettingsInput = Pick<Settings, 'name' | 'claim' | 'accent' | 'profile' | 'languages' | 'terms'>;

/** Stores what changed; the history says what from and what to. */
export async function changeSettings(db: Db, by: Actor, at: Date, input: SettingsInput): Promise<Decision> {
  const allowed = canSave(input);
  if (!allowed.ok) return allowed;
  const before = await readSettings(db);
  // Words that stand in neither list (a newer version brought them along) stay as they are.
  const others = Object.entries(before.terms).filter(([term]) => !ownTerms.some((own) => own === term));
  const after = {
    ...input,
    accent: input.accent.toLowerCase(),
    terms: { ...Object.fromEntries(others), ...input.terms },
  };
  const changes = changesBetween<SettingsInput>(before, after);
  for (const key of Object.keys(changes) as (keyof SettingsInput)[]) await saveSetting(db, key, after[key], at);
  if (Object.keys(changes).length > 0) await recordHistory(db, by, at, settingsThing, 'changed', { changes });
  return yes;
}

export const logoPurpose = filePurpose('accounts.logo', { kinds: ['picture'], mostBytes: 2 * 1024 * 1024 });

/** Sets the logo in place of the one before. */
export async function setLogo(
  db: Db,
  by: Actor,
  at: Date,
  given: { name: string; bytes: Uint8Array },
): Promise<Decision> {
  const stored = await storeFile(db, by, at, { ...given, purpose: logoPurpose, keptFor: 'accounts.settings' });
  if (!stored.ok) return stored;
  await removeLogo(db, by, at);
  await saveSetting(db, 'logoFileId', stored.file.id, at);
  await recordHistory(db, by, at, settingsThing, 'logo-set');
  return yes;
}

/** Goes back to the drawn sign. */
export async function removeLogo(db: Db, by: Actor, at: Date): Promise<void> {
  const { logoFileId } = await readSettings(db);
  if (logoFileId === '') return;
  await withdrawFile(db, by, at, logoFileId, 'logo replaced');
  await saveSetting(db, 'logoFileId', '', at);
}
