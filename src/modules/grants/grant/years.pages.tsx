import { type Context, get, type Page } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { routes } from '../routes.ts';
import { listGrants } from './data.ts';
import { type ProgrammeYear, programmeYears } from './years.rules.ts';
import { YearsView } from './years.views.tsx';

const years = get(routes.years, {
  help: 'grants.help.years',
  may: 'grants.sums.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, page, t, language } = context;
    const rows = programmeYears(await listGrants(db));
    const file = await tableResponse(context, 'foerderung-nach-jahren', columnsOf(wordsIn(language, t)), rows);
    if (file) return file;
    const mayBegin = access.may(by, 'grants.grant.edit');
    return page({
      title: t('grants.years.title'),
      body: <YearsView rows={rows} mayBegin={mayBegin} />,
      crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
    });
  },
});

function columnsOf({ t }: Pick<Context, 't'>): Column<ProgrammeYear>[] {
  return [
    { label: t('grants.state-money.year'), kind: 'number', value: ({ year }) => year },
    { label: t('grants.grant.number'), value: ({ programmeCode }) => programmeCode },
    { label: t('grants.grant.programme'), value: ({ programmeTitle }) => programmeTitle },
    { label: t('grants.grant.funder'), value: ({ funder }) => funder },
    { label: t('grants.years.grants'), kind: 'number', value: ({ grants }) => grants },
    { label: t('grants.grant.applied'), kind: 'euros', value: ({ appliedCents }) => appliedCents },
    { label: t('grants.grant.granted'), kind: 'euros', value: ({ grantedCents }) => grantedCents },
    { label: t('grants.grant.spent'), kind: 'euros', value: ({ spentCents }) => spentCents },
  ];
}

export const yearsPages: readonly Page[] = [years];
