import { useWords } from '#platform/i18n/words.ts';

export interface Tab {
  label: string;
  href: string;
  current?: boolean | undefined;
  count?: number | undefined;
}

/** Views of one thing, as links. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const { format } = useWords();
  return (
    <nav class="qs-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} {...(tab.current && { 'aria-current': 'page' as const })}>
          {tab.label}
          {tab.count !== undefined && <b>{format.number(tab.count)}</b>}
        </a>
      ))}
    </nav>
  );
}

/** Saved filters of a list; the first answers "what needs attention?". `saveHref` offers to keep the current filter. */
export function SavedViews({ views, saveHref }: { views: readonly Tab[]; saveHref?: string | undefined }) {
  const { t } = useWords();
  return (
    <Tabs
      label={t('ui.views.label')}
      tabs={saveHref ? [...views, { label: `+ ${t('ui.views.save')}`, href: saveHref }] : views}
    />
  );
}
