import type { ComponentChildren } from 'preact';
import type { HistoryEntry } from '#platform/history/history.ts';
import { hrefWith } from '#platform/http/routes.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { routes } from './routes.ts';

export type ResponsibilityTab = 'areas' | 'profiles' | 'rounds' | 'tasks';

/** The four lists of this module: who, what for, when together, what until when. */
export function ResponsibilityTabs({ tab }: { tab: ResponsibilityTab }) {
  const { t } = useWords();
  const all = [
    { name: 'areas', href: routes.areas.href({}), label: t('responsibilities.area.tab') },
    { name: 'profiles', href: routes.profiles.href({}), label: t('responsibilities.profile.plural') },
    { name: 'rounds', href: routes.rounds.href({}), label: t('responsibilities.round.plural') },
    { name: 'tasks', href: routes.tasks.href({}), label: t('responsibilities.task.plural') },
  ] as const;
  const tabs = all.map(({ name, href, label }) => ({ href, label, current: name === tab }));
  return <Tabs label={t('responsibilities.area.plural')} tabs={tabs} />;
}

interface ListHeadProps {
  tab: ResponsibilityTab;
  title: string;
  lead: ComponentChildren;
  /** the list's own address and its present filter: what is exported */
  path: string;
  query: URLSearchParams;
  /** the one thing that can be added here; undefined for whoever may not */
  add: { href: string; label: string } | undefined;
  /** Nothing to print or to take along yet; the list itself says how to begin. */
  isEmpty?: boolean | undefined;
}

/** Begins each list: print it, export it, add to it. */
export function ListHead({ tab, title, lead, path, query, add, isEmpty = false }: ListHeadProps) {
  const { t } = useWords();
  const actions = (
    <>
      <PrintButton />
      <Menu label={t('responsibilities.list.export')} end>
        <a href={hrefWith(path, query, { format: 'xlsx' })}>{t('responsibilities.list.xlsx')}</a>
        <a href={hrefWith(path, query, { format: 'csv' })}>{t('responsibilities.list.csv')}</a>
      </Menu>
      {add && (
        <LinkButton kind="primary" href={add.href}>
          {add.label}
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <PageHead title={title} lead={lead} actions={!isEmpty && actions} />
      <ResponsibilityTabs tab={tab} />
    </>
  );
}

/** Where a sort link leads: a second click turns the order round; the filter of the address stays. */
export function sortLink(
  path: string,
  query: URLSearchParams,
  now: { sort: string; descending: boolean },
  name: string,
) {
  const next = new URLSearchParams(query);
  for (const gone of ['format', 'hinweis', 'sortierung']) next.delete(gone);
  const isCurrent = now.sort === name;
  next.set('sortierung', isCurrent && !now.descending ? `-${name}` : name);
  const href = `${path}?${next}`;
  return isCurrent ? { href, direction: now.descending ? ('descending' as const) : ('ascending' as const) } : { href };
}

/** Who did what, when and why, newest first; for everything of this module. */
export function ResponsibilityHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  return (
    <RecordedHistory
      entries={entries}
      what={({ action }) => t(`responsibilities.history.${action}` as MessageKey)}
      begins={['expected', 'drafted', 'begun', 'planned', 'given', 'proposed']}
    />
  );
}
