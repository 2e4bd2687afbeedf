import { createWriteStream } from 'node:fs';
import { saveSetting } from '#modules/accounts/index.ts';
import { UsageError } from '#platform/commands/command.ts';
import { exportCounty } from './archive.ts';
import type { Operation, OperationContext } from './operation.ts';
import { type RegisterEntry, registerEntry } from './register.ts';

const needSlug = ({ words }: OperationContext): string => {
  const slug = words[0];
  if (!slug) throw new UsageError('which county? Name its slug, as "county list" shows it');
  return slug;
};

/** Host names of a county: those given, or its slug below the installation's base host. */
function hostsOf(context: OperationContext, slug: string): string[] {
  const given = context.options.host;
  return given ? given.split(',').map((host) => host.trim().toLowerCase()) : [`${slug}.${context.config.baseHost}`];
}

export const createCounty: Operation = {
  name: 'county create',
  summary: 'makes a county with its own database',
  usage: `bin/ops county create SLUG --name "Kreis Musterau" [--host musterau.example,…]
                                              looks the name up in the register of municipalities that ships
bin/ops county create [SLUG] --ags 06438      name and municipalities by the official key of the county
    --register FILE                           from a newer register (CSV, columns as in register/README.md)
    --without-municipalities                  without looking it up: they are taken over or added at /kommunen`,
  async run(context) {
    const { installation, options, print, now } = context;
    const entry = await entryOf(context);
    const slug = context.words[0] ?? entry?.slug;
    const name = options.name ?? entry?.name;
    if (!slug || !name) throw new UsageError('a county needs a slug and --name, or --ags');
    const county = await installation.catalogue.create({ slug, name, hosts: hostsOf(context, slug) });
    try {
      await saveSetting(county.db, 'name', name, now);
      const made = await entry?.fill(county.db, now);
      const places = made === undefined ? 'no municipalities yet: /kommunen' : `${made} municipalities`;
      print(`${slug}: ${name}, ${hostsOf(context, slug).join(', ')}, ${places}`);
      if (entry) print(entry.found);
    } catch (error) {
      await installation.catalogue.remove(slug);
      throw error;
    }
  },
};

/** The county in the register; undefined where nobody wants it looked up. */
async function entryOf({ options, words }: OperationContext): Promise<RegisterEntry | undefined> {
  const { ags, register: file, name } = options;
  if (options['without-municipalities'] !== undefined) return undefined;
  if (ags === undefined && (name === undefined || words[0] === undefined)) return undefined;
  return registerEntry({ ags, file, name });
}

export const listCounties: Operation = {
  name: 'county list',
  summary: 'lists the counties of this installation',
  usage: 'bin/ops county list [--json]',
  async run({ installation, options, print }) {
    const entries = await installation.catalogue.entries();
    if (options.json !== undefined) print(JSON.stringify(entries, null, 2));
    else for (const entry of entries) print(`${entry.slug}\t${entry.name}\t${entry.hosts.join(', ')}`);
  },
};

export const exportOneCounty: Operation = {
  name: 'county export',
  summary: 'writes everything of a county into one file, readable by people and programs',
  usage: 'bin/ops county export SLUG --to FILE.json.gz',
  async run(context) {
    const { installation, options, print } = context;
    const slug = needSlug(context);
    const county = await installation.catalogue.bySlug(slug);
    if (!county) throw new UsageError(`there is no county ${slug}`);
    const file = options.to ?? `${slug}.json.gz`;
    const rows = await exportCounty(county.db, createWriteStream(file, { mode: 0o600 }));
    print(`${file}: ${rows} rows`);
  },
};

export const deleteCounty: Operation = {
  name: 'county delete',
  summary: 'deletes a county and everything in its database',
  usage: 'bin/ops county delete SLUG --yes SLUG      (export or back up first: this cannot be undone)',
  async run(context) {
    const slug = needSlug(context);
    if (context.options.yes !== slug) throw new UsageError(`to delete, repeat the slug: --yes ${slug}`);
    await context.installation.catalogue.remove(slug);
    context.print(`${slug} is deleted`);
  },
};
