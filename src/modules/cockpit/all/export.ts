import type { Translate } from '#platform/i18n/translate.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import type { Column } from '#platform/tables/write.ts';

/** The columns of what is due as a file. */
export function dueColumns(t: Translate): Column<DueItem>[] {
  return [
    { label: t('cockpit.all.what'), value: (item) => item.title },
    { label: t('cockpit.all.due-on'), kind: 'day', value: (item) => item.dueOn },
    { label: t('cockpit.all.about'), value: (item) => item.about },
    { label: t('cockpit.all.waiting'), value: (item) => item.waiting ?? null },
    { label: t('cockpit.all.consequence'), value: (item) => item.consequence },
  ];
}
