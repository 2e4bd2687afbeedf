import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { hrefWith } from '#platform/http/routes.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import type { EndReasonFields } from './form.ts';
import { routes } from './routes.ts';
import type { Ended } from './rules.ts';

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

interface EndingProps {
  /** The page it stands on. */
  at: string;
  action: string;
  label: string;
  hint: string;
  form: BoundForm<EndReasonFields>;
}

/** Ending wants a reason: nothing ends silently. */
export function Ending({ at, action, label, hint, form }: EndingProps) {
  const { t } = useWords();
  return (
    <Form prefix="ende" action={action} opener={{ at, label }} of={form} label={label}>
      <Control of={form.control('reason')} label={t('responsibilities.field.reason')} hint={hint} rows={2} />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}

/** Since when and why something is over. */
export function EndedNote({ ended: { on, reason } }: { ended: Ended }) {
  const { t, format } = useWords();
  return (
    <Alert kind="info" title={t('responsibilities.ended-on', { day: format.day(on) })}>
      {reason}
    </Alert>
  );
}
