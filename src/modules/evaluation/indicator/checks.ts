import type { CheckedMore } from '#modules/concept/index.ts';
import type { Db } from '#platform/database/database.ts';
import { routes } from '../routes.ts';
import { listIndicators } from './data.ts';
import { type Indicator, missingParts, ownerParts, verificationParts } from './rules.ts';

/** Gaps of indicators for the check "Hand und Fuß": what nobody can verify, and what nobody stands for. */
export async function checkIndicators({ db }: { db: Db }): Promise<readonly CheckedMore[]> {
  const all = await listIndicators(db);
  const thing = ({ code, title }: Indicator) => ({
    ...{ code, title, href: routes.indicator.href({ code }) },
    editHref: routes.indicatorEdit.href({ code }),
  });
  return [
    {
      kind: 'indicator-not-verifiable',
      title: 'evaluation.check.not-verifiable',
      things: all.filter((one) => missingParts(one, verificationParts).length > 0).map(thing),
    },
    {
      kind: 'indicator-without-owner',
      title: 'evaluation.check.without-owner',
      things: all.filter((one) => one.isPublic && missingParts(one, ownerParts).length > 0).map(thing),
    },
  ];
}
