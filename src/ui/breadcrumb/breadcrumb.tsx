import { useWords } from '#platform/i18n/words.ts';

/** One step of the way to this page. */
export interface Crumb {
  label: string;
  href: string;
  /** The language of the label, where it is not the page's: a title that an office wrote. */
  lang?: string;
}

/** The way to this page, without the page itself. Nothing for an empty way. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('ui.breadcrumb.label')}>
      <ol class="qs-crumb">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>
              <bdi lang={crumb.lang}>{crumb.label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
