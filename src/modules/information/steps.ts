import type { PublicationNews } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { FirstStep } from '#platform/manifest/manifest.ts';
import { readNotice, readNotices } from './notice/data.ts';
import { isInOrder, type Notice, type NoticeText } from './notice/rules.ts';
import { noticeHrefs } from './routes.ts';

/** Before the county goes public: are the three texts complete, and has somebody read them through? */
export async function informationBeforePublication({ db, t }: { db: Db; t: Translate }): Promise<PublicationNews> {
  const checks = (await readNotices(db)).map((text) => ({
    label: t(`information.${text.notice}.title`),
    isDone: isInOrder(text),
    isRequired: true,
    note: noteOf(text, t),
    href: noticeHrefs(text.notice).edit,
    may: 'information.notice.edit' as const,
  }));
  return { checks, sights: [] };
}

function noteOf(text: NoticeText, t: Translate): string {
  const { list } = formatsOf(languageOf('de'));
  if (text.missing.length > 0) {
    const names = list(text.missing.map((blank) => t(`information.blank.${blank}`)));
    return t('information.statutory.missing-names', { count: text.missing.length, names });
  }
  return isInOrder(text) ? '' : t('information.statutory.not-read');
}

function stepOf(notice: Notice, position: number): FirstStep {
  return {
    key: `information.${notice}`,
    position,
    label: `information.step.${notice}`,
    why: `information.step.${notice}-why`,
    good: `information.step.${notice}-good`,
    href: noticeHrefs(notice).edit,
    may: 'information.notice.edit',
    isDone: async (db) => isInOrder(await readNotice(db, notice)),
  };
}

export const informationSteps: readonly FirstStep[] = [
  stepOf('imprint', 20),
  stepOf('privacy', 21),
  stepOf('accessibility', 22),
];
