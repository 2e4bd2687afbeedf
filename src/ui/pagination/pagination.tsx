import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

export interface PaginationProps {
  /** first row of this page, from 1 */
  from: number;
  to: number;
  total: number;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
}

/** Further pages of a list; says which rows these are. */
export function Pagination({ from, to, total, previousHref, nextHref }: PaginationProps) {
  const { t } = useWords();
  return (
    <nav class="qs-pager" aria-label={t('ui.pagination.label')}>
      {previousHref ? (
        <a rel="prev" href={previousHref}>
          <span class="qs-pager__back">
            <Icon name="more" size="s" flip />
          </span>
          {t('ui.pagination.previous')}
        </a>
      ) : (
        <span />
      )}
      <span>{t('ui.pagination.range', { from, to, total })}</span>
      {nextHref ? (
        <a rel="next" href={nextHref}>
          {t('ui.pagination.next')}
          <Icon name="more" size="s" flip />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
