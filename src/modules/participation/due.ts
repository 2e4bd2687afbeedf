import { findEditionById } from '#modules/concept/index.ts';
import { promisedOn } from '#modules/voices/index.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { DueContext, DueItem, DueSource } from '#platform/manifest/manifest.ts';
import { openDrafts } from './comment/edition.pages.tsx';
import { listComments } from './comment/list.data.ts';
import { listPeriods } from './period/data.ts';
import { routes } from './routes.ts';

/** So many days before its end a period is shown: time enough to remind people, or to settle a later day. */
const daysAhead = 7;

/** Drafts that close soon, and comments that nobody has answered. */
export const dueComments: DueSource = {
  may: 'participation.comment.read',
  list: async (context) => [...(await endings(context)), ...(await unanswered(context))],
};

async function endings({ db, today, t }: DueContext): Promise<DueItem[]> {
  const near = (await openDrafts(db, today)).filter(({ period }) => period.untilOn <= addDays(today, daysAhead));
  return near.map(({ edition, period }) => ({
    key: `participation.ends:${edition.code}`,
    title: t('participation.due.ends.title', { days: daysBetween(today, period.untilOn) }),
    consequence: t('participation.due.ends.consequence'),
    dueOn: period.untilOn,
    weight: 1,
    href: routes.comments.href({ code: edition.code }),
    action: t('participation.due.ends.action'),
    about: edition.title,
    scopes: [],
  }));
}

async function unanswered({ db, t }: DueContext): Promise<DueItem[]> {
  const items: DueItem[] = [];
  for (const period of await listPeriods(db)) {
    const open = (await listComments(db, period)).filter(({ isAnswered, state }) => !isAnswered && state !== 'flagged');
    const edition = await findEditionById(db, period.editionId);
    const [oldest] = open;
    if (!edition || !oldest) continue;
    items.push({
      key: `participation.unanswered:${edition.code}`,
      title: t('participation.due.unanswered.title', { count: open.length }),
      consequence: t('participation.due.unanswered.consequence'),
      dueOn: promisedOn(oldest.receivedAt, true),
      weight: 2,
      href: routes.comments.href({ code: edition.code }, { antwort: 'offen' }),
      action: t('participation.due.unanswered.action'),
      about: edition.title,
      waiting: t('participation.due.waiting'),
      scopes: [],
    });
  }
  return items;
}
