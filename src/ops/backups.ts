import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deleteAllAccess, withdrawCounty } from '#modules/accounts/index.ts';
import { UsageError } from '#platform/commands/command.ts';
import type { Db } from '#platform/database/database.ts';
import { expireQueued, holdMail } from '#platform/mail/data.ts';
import { backupCounty, readManifest, restoreInto } from './backup.ts';
import type { Operation } from './operation.ts';

export const backup: Operation = {
  name: 'backup',
  summary: 'backs up one county or all, while they are in use',
  usage: `bin/ops backup --to FOLDER [--county SLUG]
Makes FOLDER/SLUG-DATE for each county and FOLDER/secrets.json with the keys: without the keys, receipts and links of
the restored county cannot be checked. Keep the folder as safe as the database itself.`,
  async run({ installation, config, options, now, print }) {
    if (!options.to) throw new UsageError('where to? --to FOLDER');
    await mkdir(options.to, { recursive: true, mode: 0o700 });
    const entries = await installation.catalogue.entries();
    const chosen = entries.filter((entry) => !options.county || entry.slug === options.county);
    if (chosen.length === 0)
      throw new UsageError(options.county ? `there is no county ${options.county}` : 'there is no county');
    for (const entry of chosen) {
      const folder = join(options.to, `${entry.slug}-${now.toISOString().slice(0, 16).replace(/[:T]/g, '-')}`);
      const manifest = await backupCounty(installation.catalogue.connectionOf(entry.database), entry, folder, now);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      print(`${folder}: ${manifest.tables.length} tables, ${rows} rows`);
    }
    await copyFile(config.secretsFile, join(options.to, 'secrets.json'));
  },
};

export const restore: Operation = {
  name: 'restore',
  summary: 'restores a county from a backup, under its own or another slug',
  usage: `bin/ops restore --from FOLDER/SLUG-DATE [--county SLUG] [--host HOST]
The county must not exist yet: delete it first, or give another slug to look at the backup beside the running one.
Everybody signs in anew, and no mail that waited is sent. A copy under another slug has no open invitations either and
sends no mail at all, until bin/ops mail release --county SLUG; its pages are not public until somebody publishes them.`,
  async run({ installation, config, options, now, print }) {
    if (!options.from) throw new UsageError('from where? --from FOLDER');
    const manifest = await readManifest(resolve(options.from));
    const slug = options.county || manifest.slug;
    const hosts =
      options.host?.split(',') ?? (slug === manifest.slug ? manifest.hosts : [`${slug}.${config.baseHost}`]);
    await installation.catalogue.create({ slug, name: manifest.name, hosts, empty: true });
    try {
      const entry = (await installation.catalogue.entries()).find((candidate) => candidate.slug === slug);
      if (!entry) throw new Error(`county ${slug} vanished while it was restored`);
      await restoreInto(installation.catalogue.connectionOf(entry.database), resolve(options.from));
      const county = await installation.catalogue.bySlug(slug);
      if (county) await makeQuiet(county.db, { isCopy: slug !== manifest.slug, now });
    } catch (error) {
      await installation.catalogue.remove(slug);
      throw error;
    }
    print(`${slug}: restored, as of ${manifest.at}`);
  },
};

/**
 * Who signed out since then must not be in again, and what opens one county opens no copy of it. What waited in the
 * outbox has left the original by now; and a copy writes to nobody by night, nor is it public.
 */
async function makeQuiet(db: Db, { isCopy, now }: { isCopy: boolean; now: Date }): Promise<void> {
  await deleteAllAccess(db, { invitations: isCopy });
  await expireQueued(db, new Date(now.getTime() + 1), now, 'restored from a backup');
  if (!isCopy) return;
  await holdMail(db, now, 'a copy restored from a backup');
  // A copy is there to be looked at: readers do not take it for the county, nor leave cards in it.
  await withdrawCounty(db, { kind: 'system', name: 'restore' }, now, { reason: 'Kopie aus einer Sicherung' });
}
