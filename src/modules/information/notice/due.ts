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

/** What lacks on the public site, for the head, who answers for it and does not write it: they see it, and see who does. */
export const noticeMissing: DueSource = {
  may: 'information.notice.oversee',
  list: async ({ db, by, access, t, today }) => {
    // Whoever writes them has them on their list already.
    if (access.may(by, 'information.notice.edit')) return [];
    if ((await readSettings(db)).publishedAt === '') return [];
    const texts = (await readNotices(db)).filter(({ missing }) => missing.length > 0);
    return texts.map((text) => ({
      key: `information.notice:${text.notice}`,
      title: t('information.statutory.due-fill', { notice: t(`information.${text.notice}.title`) }),
      consequence: t('information.statutory.due-whose'),
      dueOn: readingDueOn(text, today),
      weight: 2,
      href: noticeHrefs(text.notice).public('de'),
      action: t('information.statutory.due-action'),
      about: t('information.statutory.kicker'),
      scopes: [],
    }));
  },
};
