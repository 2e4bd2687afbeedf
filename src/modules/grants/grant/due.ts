import type { EndingSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { isUnderWay } from '../rules.ts';
import { listGrants } from './data.ts';

/** Money that ends, whether or not anything follows it. */
export const grantEndings: EndingSource = {
  may: 'grants.grant.read',
  async list({ db, today, t }) {
    const running = (await listGrants(db)).filter((grant) => isUnderWay(grant, today));
    return running.map(({ code, title, endOn }) => ({
      key: `grants.ends:${code}`,
      title: t('grants.ending.grant', { title }),
      endsOn: endOn,
      href: routes.grant.href({ code }),
      about: code,
      scopes: [],
    }));
  },
};
