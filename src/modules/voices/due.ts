import type { Db } from '#platform/database/database.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { DueItem, DueSource } from '#platform/manifest/manifest.ts';
import { findCard, listCards } from './contribution/data.ts';
import { answerWithinDays } from './contribution/rules.ts';
import { listStandingFates } from './fate/data.ts';
import { listObjectionsToCards } from './objection/data.ts';
import { answerBy } from './objection/rules.ts';
import { routes } from './routes.ts';

/** Cards without a fate, and forwarded ones whose follow-up day is near. */
export const dueVoices: DueSource = {
  may: 'voices.contribution.triage',
  async list({ db, today, t }) {
    const items: DueItem[] = [];
    const open = await listCards(db, { fate: 'open' });
    const oldest = open.reduce<Date | undefined>(
      (first, card) => (!first || card.receivedAt < first ? card.receivedAt : first),
      undefined,
    );
    if (oldest) {
      items.push({
        key: 'voices.open',
        title: t('voices.due.open.title', { count: open.length }),
        consequence: t('voices.due.open.consequence'),
        dueOn: addDays(dayOf(oldest), answerWithinDays),
        weight: 2,
        href: routes.cards.href({}, { ergebnis: 'open' }),
        action: t('voices.due.open.action'),
        about: t('voices.due.about', { where: open[0]?.occasionCode ?? '' }),
        scopes: [],
      });
    }
    for (const fate of await listStandingFates(db, 'forwarded')) {
      const card = await findCard(db, fate.contributionId);
      if (!card || !fate.followUpOn || fate.followUpOn > addDays(today, 60)) continue;
      items.push({
        key: `voices.follow-up:${card.code}`,
        title: t('voices.due.follow-up.title', { recipient: fate.recipient }),
        consequence: t('voices.due.follow-up.consequence', { code: card.code }),
        dueOn: fate.followUpOn,
        weight: 1,
        href: routes.card.href({ code: card.code }),
        action: t('voices.due.follow-up.action'),
        about: t('voices.due.about', { where: card.code }),
        scopes: [],
      });
    }
    items.push(...(await dueObjections(db, t)));
    return items;
  },
};

/** People who wrote "that is not what I meant" wait for an answer. */
async function dueObjections(db: Db, t: Translate): Promise<DueItem[]> {
  const open = (await listObjectionsToCards(db)).filter(({ answeredAt }) => answeredAt === null);
  const [oldest] = open;
  if (!oldest) return [];
  return [
    {
      key: 'voices.objections',
      title: t('voices.due.objections.title', { count: open.length }),
      consequence: t('voices.due.objections.consequence'),
      dueOn: answerBy(oldest),
      weight: 2,
      href: routes.objections.href({}),
      action: t('voices.due.objections.action'),
      about: t('voices.due.about', { where: oldest.code }),
      scopes: [],
    },
  ];
}
