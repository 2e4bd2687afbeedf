import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { readSettings } from './data.ts';
import { withdrawalForm } from './publication.form.ts';
import type { PublicationCheck } from './publication.rules.ts';
import { publicationNews, publishCounty, withdrawCounty } from './publication.verbs.ts';
import { Publication } from './publication.views.tsx';

interface Refused {
  withdrawal?: FormResult<typeof withdrawalForm.fields>;
  publication?: Refusal;
}

async function publicationPage(context: Context, refused?: Refused): Promise<Response> {
  const { db, t, today, county, access, by } = context;
  const { publishedAt } = await readSettings(db);
  const props = {
    county,
    publishedAt: publishedAt === '' ? undefined : new Date(publishedAt),
    news: await publicationNews(db, t, today),
    form: bind(withdrawalForm, refused?.withdrawal),
    refusal: refused?.publication && t(refused.publication.key, refused.publication.values),
    mayOpen: (check: PublicationCheck) => access.may(by, check.may),
  };
  const body = <Publication {...props} />;
  return context.page({ title: t('accounts.publication.title'), body, ...(refused ? { status: 422 } : {}) });
}

const read = get(routes.publication, {
  may: 'accounts.publication.decide',
  example: {},
  help: 'accounts.help.publication',
  handle: (context) => publicationPage(context),
});

const publish = post(routes.publication, {
  may: 'accounts.publication.decide',
  handle: async (context) => {
    const { db, by, now, t, today } = context;
    const { checks } = await publicationNews(db, t, today);
    const outcome = await publishCounty(db, by, now, checks);
    if (outcome.ok) return seeOther(routes.publication.href({}), 'accounts.notice.county-published');
    return publicationPage(context, { publication: outcome });
  },
});

const withdraw = remove(routes.publication, {
  may: 'accounts.publication.decide',
  handle: async (context) => {
    const result = context.read(withdrawalForm);
    if (!result.ok) return publicationPage(context, { withdrawal: result });
    const outcome = await withdrawCounty(context.db, context.by, context.now, result.value);
    if (outcome.ok) return seeOther(routes.publication.href({}), 'accounts.notice.county-withdrawn');
    return publicationPage(context, { withdrawal: refuse(result, outcome) });
  },
});

export const publicationPages: readonly Page[] = [read, publish, withdraw];
