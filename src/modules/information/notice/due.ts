import { readSettings } from '#modules/accounts/index.ts';
import type { DueSource } from '#platform/manifest/manifest.ts';
import { noticeHrefs } from '../routes.ts';
import { readNotices } from './data.ts';
import { isInOrder, readingDueOn } from './rules.ts';

/** Texts of the public site that lack something, or that nobody has read through for a year. Before it is public, nothing is due. */
export const noticeDue: DueSource = {
  may: 'information.notice.edit',
  list: async ({ db, t, today }) => {
    if ((await readSettings(db)).publishedAt === '') return [];
    const texts = await readNotices(db);
    return texts.map((text) => ({
      key: `information.notice:${text.notice}`,
      title: t(text.missing.length > 0 ? 'information.statutory.due-fill' : 'information.statutory.due-read', {
        notice: t(`information.${text.notice}.title`),
      }),
      consequence: t('information.statutory.due-consequence'),
      dueOn: readingDueOn(text, today),
      weight: isInOrder(text) ? 1 : 2,
      href: noticeHrefs(text.notice).edit,
      action: t('information.statutory.due-action'),
      about: t('information.statutory.kicker'),
      scopes: [],
    }));
  },
};
