import { daysBetween } from '#platform/i18n/format.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import type { DueItem, Figure } from '#platform/manifest/manifest.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { type Need, Needs as NeedList } from '#ui/needs/needs.tsx';
import { type Stat, Stats } from '#ui/stats/stats.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { routes } from '../routes.ts';
import { type Coming, mostInLine, type Needs } from './rules.ts';

interface NeedsProps {
  needs: Needs;
  today: string;
  /** Whether "later" is offered; a printed page has no buttons. */
  withLater: boolean;
}

/** The few things that count today, the rest in one line. */
export function UrgentThings({ needs, today, withLater }: NeedsProps) {
  const words = useWords();
  const { t } = words;
  const shown = needs.now.map(
    (item, index): Need => ({
      href: item.href,
      title: item.title,
      text: item.consequence,
      badge: <DueBadge item={item} today={today} />,
      origin: item.waiting ? `${item.about} · ${t('cockpit.need.waits', { who: item.waiting })}` : item.about,
      actions: (
        <>
          <LinkButton href={item.href} kind={index === 0 ? 'primary' : 'secondary'}>
            {item.action}
          </LinkButton>
          {withLater && (
            <LinkButton kind="tertiary" href={routes.snooze.href({}, { was: item.key })}>
              {t('cockpit.later.open')}
            </LinkButton>
          )}
        </>
      ),
    }),
  );
  return (
    <NeedList
      needs={shown}
      after={needs.after.length > 0 ? <Afterwards items={needs.after} words={words} /> : undefined}
    />
  );
}

/** How a thing stands to its day: sign, word, number of days. */
export function DueBadge({ item, today }: { item: DueItem; today: string }) {
  const { t, format } = useWords();
  const days = daysBetween(today, item.dueOn);
  if (days < 0) return <Badge sign="stop">{t('cockpit.need.overdue', { days: -days })}</Badge>;
  if (days === 0) return <Badge sign="late">{t('cockpit.need.today')}</Badge>;
  return <Badge sign="late">{t('cockpit.need.left', { day: format.day(item.dueOn), days })}</Badge>;
}

function Afterwards({ items, words: { t } }: { items: readonly DueItem[]; words: Words }) {
  const listed = items.slice(0, mostInLine);
  const more = items.length - listed.length;
  return (
    <>
      {t('cockpit.after.label')}{' '}
      {listed.map((item, index) => (
        <span key={item.key}>
          {index > 0 && ', '}
          <a href={item.href}>{item.title}</a>
        </span>
      ))}
      {more > 0 && (
        <>
          {' '}
          <a href={routes.all.href({})}>{t('cockpit.after.more', { count: more })}</a>
        </>
      )}
      .
    </>
  );
}

/** What comes, day by day. */
export function ComingDays({ items, today }: { items: readonly Coming[]; today: string }) {
  const { t } = useWords();
  const signs = { 3: 'stop', 2: 'late', 1: undefined } as const;
  return (
    <Timeline
      label={t('cockpit.soon.title')}
      items={items.map((item) => ({
        day: item.dueOn,
        sign: signs[item.weight],
        strong: item.weight === 3,
        children: <a href={item.href}>{item.title}</a>,
        fact: item.about,
        end: t('cockpit.soon.days', { days: daysBetween(today, item.dueOn) }),
      }))}
    />
  );
}

/** Who waits for me: people, not papers. */
export function WaitingOthers({ items, today }: { items: Needs['waiting']; today: string }) {
  return (
    <List
      rows={items.map((item) => ({
        title: item.waiting,
        href: item.href,
        end: <DueBadge item={item} today={today} />,
        note: item.title,
      }))}
    />
  );
}

/** Figures of all modules; each can be opened. */
export function QuietFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Stats
      stats={figures.map(
        (figure): Stat => ({
          value: figure.value,
          base: figure.base,
          label: figure.label,
          href: figure.href,
          bar: figure.share,
        }),
      )}
    />
  );
}

/** What this person has put off, with the day on which it comes back. */
export function PutOffList({ later }: { later: Needs['later'] }) {
  const { t, format } = useWords();
  return (
    <ul class="qs-list">
      {later.map(({ item, untilOn }) => (
        <li key={item.key}>
          <span>
            <a href={item.href}>{item.title}</a>
          </span>
          <span class="qs-list__end">
            <ActionForm action={routes.snooze.href({})} hidden={{ _method: 'delete', key: item.key }}>
              <Button kind="tertiary">{t('cockpit.later.wake')}</Button>
            </ActionForm>
          </span>
          <small>{t('cockpit.later.back-on', { day: format.day(untilOn) })}</small>
        </li>
      ))}
    </ul>
  );
}
