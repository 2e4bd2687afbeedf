import type { DueSource } from '#platform/manifest/manifest.ts';
import { listEditions } from '../edition/data.ts';
import { inEdition, waitingEdition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { listOldThings, listVerdicts } from './verdict.data.ts';
import { withoutVerdict } from './verdict.rules.ts';

/**
 * What came into the edition in force after the next one was resolved has no place there (decision 0516): the lead unit is
 * told while that one still waits. All else has its verdict, or the next one could not have been resolved.
 */
export const dueLeftBehind: DueSource = {
  may: 'concept.edition.edit',
  list: async ({ db, t, today }) => {
    const editions = await listEditions(db);
    const [inForce, next] = [editions.find(({ state }) => state === 'adopted'), waitingEdition(editions)];
    if (!inForce || !next) return [];
    const left = withoutVerdict(await listOldThings(db, inForce.id), await listVerdicts(db, inForce.id));
    return left.map(({ kind, code, title }) => ({
      key: `concept.left-behind:${code}`,
      title: t('concept.due.left-behind.title', { code, title, edition: next.code }),
      consequence: t('concept.due.left-behind.consequence', { edition: inForce.code }),
      dueOn: today,
      weight: 2,
      href: (kind === 'goal' ? routes.goal : routes.measure).href({ code }, inEdition(inForce.code)),
      action: t('concept.due.left-behind.action'),
      about: next.code,
      scopes: [],
    }));
  },
};
