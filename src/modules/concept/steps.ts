import type { PublicationNews } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { FirstStep } from '#platform/manifest/manifest.ts';
import { listEditions } from './edition/data.ts';
import { isPublicEdition } from './edition/rules.ts';
import { routes } from './routes.ts';

/** A new county begins its first concept. */
export const conceptSteps: readonly FirstStep[] = [
  {
    key: 'concept.edition',
    position: 70,
    label: 'concept.step.edition',
    why: 'concept.step.edition-why',
    good: 'concept.step.edition-good',
    href: routes.concept.href({}),
    may: 'concept.edition.edit',
    isDone: async (db) => (await listEditions(db)).length > 0,
  },
];

/** What readers would see of the concept: which editions, and in what state. */
export async function conceptBeforePublication({ db, t }: { db: Db; t: Translate }): Promise<PublicationNews> {
  const editions = (await listEditions(db)).filter(isPublicEdition);
  const none = { text: t('concept.sight.none'), href: routes.concept.href({}) };
  const sights = editions.map(({ title, state }) => ({
    text: t('concept.sight.edition', { title, state: t(`concept.edition.state.${state}`) }),
    href: routes.concept.href({}),
  }));
  return { checks: [], sights: sights.length > 0 ? sights : [none] };
}
