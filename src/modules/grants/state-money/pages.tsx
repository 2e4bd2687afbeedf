import { type Context, get, type Page } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { listAllocations } from '../allocation/data.ts';
import { listGrants } from '../grant/data.ts';
import { listPosts } from '../post/data.ts';
import { routes } from '../routes.ts';
import { listStateMoney } from './data.ts';
import { type StateLine, stateLines, stateYears } from './rules.ts';
import { StateMoneyView } from './views.tsx';

const stateMoney = get(routes.stateMoney, {
  may: 'grants.grant.read',
  example: {},
  handle: async (context) => {
    const { db, page, t, language, access, by } = context;
    const years = stateYears(
      await listStateMoney(db),
      await listGrants(db),
      await listAllocations(db),
      await listPosts(db),
    );
    const file = await tableResponse(context, 'landesmittel', columnsOf(wordsIn(language, t)), stateLines(years));
    if (file) return file;
    const title = t('grants.state-money.link');
    const crumbs = [{ label: t('grants.grants.title'), href: routes.grants.href({}) }];
    const body = <StateMoneyView years={years} mayReadPosts={access.may(by, 'grants.post.read')} />;
    return page({ title, body, crumbs });
  },
});

function columnsOf({ t }: Pick<Context, 't'>): Column<StateLine>[] {
  return [
    { label: t('grants.state-money.year'), kind: 'number', value: ({ year }) => year },
    { label: t('grants.grant.number'), value: ({ paid }) => paid?.grant.code ?? null },
    { label: t('grants.state-money.for'), value: ({ paid }) => paid?.grant.title ?? t('grants.state-money.older') },
    {
      label: t('grants.state-money.measures'),
      value: ({ paid }) => paid?.measures.map((one) => `${one.measureCode} ${one.measureTitle}`).join(', ') ?? null,
    },
    {
      label: t('grants.posts.paid'),
      value: ({ paid }) => paid?.posts.map(({ code, title }) => `${code} ${title}`).join(', ') ?? null,
    },
    { label: t('grants.state-money.sum'), kind: 'euros', value: ({ cents }) => cents },
    { label: t('grants.grant.paid-out'), kind: 'euros', value: ({ paid }) => paid?.grant.paidOutCents ?? null },
  ];
}

export const stateMoneyPages: readonly Page[] = [stateMoney];
