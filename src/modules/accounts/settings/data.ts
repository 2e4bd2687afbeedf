import type { Db } from '#platform/database/database.ts';
import { type Settings, standardSettings } from './rules.ts';

/** The county's settings; what was never set has its standard value. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('accounts.setting').select(['key', 'value']).orderBy('key').execute();
  return settingsOf(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** Settings from what is stored of them. */
export function settingsOf(stored: Readonly<Record<string, unknown>>): Settings {
  return { ...standardSettings, ...stored };
}

/** Stores one setting in place of what it was. */
export async function saveSetting<K extends keyof Settings>(
  db: Db,
  key: K,
  value: Settings[K],
  at: Date,
): Promise<void> {
  const stored = { key, value: JSON.stringify(value), changed_at: at };
  await db
    .insertInto('accounts.setting')
    .values(stored)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: stored.value, changed_at: at }))
    .execute();
}
