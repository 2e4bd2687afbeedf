import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { Needs } from '../need/rules.ts';
import { ComingDays, UrgentThings } from '../need/views.tsx';
import { routes } from '../routes.ts';

export interface AreaPageProps {
  /** What this person is responsible for: units, municipality, organisation. */
  areas: readonly { name: string; code: string }[];
  needs: Needs;
  /** What other modules know of these areas: profile, tasks, minutes, the next round. */
  more: readonly ComponentChildren[];
  today: string;
}

/** The own page of somebody who works for one area: only what belongs to it. */
export function AreaPage({ areas, needs, more, today }: AreaPageProps) {
  const { t, format } = useWords();
  const names = format.list(areas.map((area) => area.name));
  return (
    <>
      <PageHead
        kicker={t('cockpit.area.kicker')}
        title={names === '' ? t('cockpit.area.title') : names}
        lead={t('cockpit.area.lead', { count: needs.now.length + needs.after.length })}
        actions={<LinkButton href={routes.search.href({})}>{t('cockpit.search.title')}</LinkButton>}
      />
      {needs.now.length > 0 ? (
        <UrgentThings needs={needs} today={today} withLater />
      ) : (
        <EmptyState title={t('cockpit.area.nothing')} why={t('cockpit.area.nothing-text')} />
      )}
      {more}
      {needs.upcoming.length > 0 && (
        <Section title={t('cockpit.soon.title')} id="endet-bald">
          <ComingDays items={needs.upcoming} today={today} />
        </Section>
      )}
    </>
  );
}
