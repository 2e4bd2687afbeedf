import { publicationNews, publishCounty, readSettings, withdrawCounty } from '#modules/accounts/index.ts';
import { UsageError } from '#platform/commands/command.ts';
import type { County } from '#platform/counties/county.ts';
import type { Db } from '#platform/database/database.ts';
import { inTurn } from '#platform/database/transaction.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { makeContentVersion } from '#platform/http/version.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { makeTranslator, type Translate } from '#platform/i18n/translate.ts';
import { textsOf } from '../house/connect.ts';
import { termsOfCounty } from '../house/terms.ts';
import { modules } from '../modules.ts';
import type { Operation, OperationContext } from './operation.ts';

/** German, in the county's own words. */
async function wordsOf({ db }: County): Promise<Translate> {
  return makeTranslator(textsOf(modules), 'de', await termsOfCounty(db, await readSettings(db))).t;
}

async function countyOf({ words, installation }: OperationContext): Promise<County> {
  const [slug] = words;
  if (!slug) throw new UsageError('which county? Name its slug, as "county list" shows it');
  const county = await installation.catalogue.bySlug(slug);
  if (!county) throw new UsageError(`there is no county ${slug}`);
  return county;
}

/** Does it in one transaction; nodes that are running see it within two seconds. */
async function decide(county: County, work: (db: Db) => Promise<Decision>): Promise<void> {
  const outcome = await inTurn(county.db, work);
  if (!outcome.ok) throw new UsageError((await wordsOf(county))(outcome.key, outcome.values));
  await makeContentVersion().move(county.slug, county.db);
}

export const publishOneCounty: Operation = {
  name: 'county publish',
  summary: 'lets readers see the pages of a county',
  usage: `bin/ops county publish SLUG [--anyway]

Refuses while something is missing that the law asks of every public site, and says what. --anyway does it all the same.`,
  async run(context) {
    const { options, now, print } = context;
    const county = await countyOf(context);
    const by = { kind: 'system', name: 'bin/ops county publish' } as const;
    const t = await wordsOf(county);
    await decide(county, async (db) => {
      const { checks } = await publicationNews(db, t, dayOf(now));
      for (const { label, note, isRequired, isDone } of checks) {
        if (isRequired && !isDone) print(`✗ ${label}${note ? `: ${note}` : ''}`);
      }
      return publishCounty(db, by, now, 'anyway' in options ? [] : checks);
    });
    print(`${county.slug} is public`);
  },
};

export const withdrawOneCounty: Operation = {
  name: 'county unpublish',
  summary: 'takes the pages of a county back; readers meet one page that says so',
  usage: 'bin/ops county unpublish SLUG --reason "Umzug auf eine andere Adresse"',
  async run(context) {
    const county = await countyOf(context);
    const by = { kind: 'system', name: 'bin/ops county unpublish' } as const;
    await decide(county, (db) => withdrawCounty(db, by, context.now, { reason: context.options.reason ?? '' }));
    context.print(`${county.slug} is not public any more`);
  },
};
