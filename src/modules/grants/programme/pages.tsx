import { get, type Page } from '#platform/http/page.ts';
import { listGrants } from '../grant/data.ts';
import { routes } from '../routes.ts';
import { listStateMoney } from './data.ts';
import { StateMoneyView } from './views.tsx';

const stateMoney = get(routes.stateMoney, {
  may: 'grants.grant.read',
  example: {},
  handle: async ({ db, page, t }) => {
    const years = await listStateMoney(db);
    const grants = (await listGrants(db)).filter(
      ({ funder, grantedCents }) => funder === 'Land' && grantedCents !== null,
    );
    const title = t('grants.state-money.link');
    const crumbs = [{ label: t('grants.grants.title'), href: routes.grants.href({}) }];
    return page({ title, body: <StateMoneyView years={years} grants={grants} />, crumbs });
  },
});

export const programmePages: readonly Page[] = [stateMoney];
