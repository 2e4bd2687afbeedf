import { addDays } from '#platform/i18n/format.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Figure, OverviewRow } from '#platform/manifest/manifest.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Countdown } from '#ui/countdown/countdown.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { decisive, type Needs } from '../need/rules.ts';
import { ComingDays, QuietFigures, UrgentThings, WaitingOthers } from '../need/views.tsx';
import { routes } from '../routes.ts';
import type { StepShown } from '../step/rules.ts';
import { StepsToday } from '../step/views.tsx';
import { Committees, CountyThings, OwnThings, SinceLastVisit } from './overview.views.tsx';
import type { Since } from './since.pages.tsx';

export interface TodayProps {
  needs: Needs;
  /** What a county does before it is public; empty once it is, and for whoever does not set it up. */
  steps: readonly StepShown[];
  figures: readonly Figure[];
  /** Own things and what the county shows, for whoever does not look after all of it. */
  overview: readonly OverviewRow[];
  /** What is new since the visit before; undefined for whoever has a list of what is due, and on a first visit. */
  since: Since | undefined;
  today: string;
  /** Sees what is due in the whole county, so that "nothing is due" is true. */
  seesCounty: boolean;
  /** The head's own page is offered to whom it is for. */
  withHeadPage: boolean;
  isPublished: boolean;
}

/** What needs me now, what comes, and that everything else is quiet. */
export function Today(props: TodayProps) {
  const { needs, steps, figures, overview, since, today, seesCounty, withHeadPage, isPublished } = props;
  const { t, format } = useWords();
  return (
    <>
      <PageHead
        kicker={format.weekday(today)}
        title={titleOf(props, t)}
        lead={<Lead needs={needs} />}
        actions={
          <>
            {withHeadPage && (
              <LinkButton kind="tertiary" href={routes.head.href({})}>
                {t('cockpit.head.link')}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <Columns split="aside">
        <div>
          {steps.length > 0 && !isPublished && <StepsToday steps={steps} />}
          {needs.now.length > 0 && <UrgentThings needs={needs} today={today} withLater />}
          {steps.length > 0 && isPublished && <StepsToday steps={steps} />}
          <OwnThings overview={overview} />
          {needs.now.length === 0 && steps.length === 0 && !isReader(props) && <NothingUrgent needs={needs} />}
          {since && <SinceLastVisit since={since} />}
          <Committees overview={overview} />
          {needs.later.length > 0 && (
            <p class="qs-small">
              <a href={routes.snooze.href({})}>{t('cockpit.later.count', { count: needs.later.length })}</a>
            </p>
          )}
          <CountyThings overview={overview} />
          <Quiet figures={figures} />
        </div>
        <aside>
          <Decisive needs={needs} today={today} />
          {needs.waiting.length > 0 && (
            <Section title={t('cockpit.waiting.title')} id="warten">
              <WaitingOthers items={needs.waiting} today={today} />
            </Section>
          )}
          {/* While nothing is recorded, "nothing ends" would be untrue. */}
          {(needs.upcoming.length > 0 || (seesCounty && figures.length > 0)) && (
            <EndsSoon needs={needs} today={today} />
          )}
        </aside>
      </Columns>
    </>
  );
}

/** Nothing waits for them, and they look after no county: what they look after and what goes on comes first. */
function isReader({ needs, steps, overview, seesCounty }: TodayProps): boolean {
  return !seesCounty && needs.now.length === 0 && steps.length === 0 && overview.length > 0;
}

/** "Nothing needs you" would be untrue while the county is being set up. */
function titleOf(props: TodayProps, t: Translate): string {
  const { needs, steps, isPublished } = props;
  if (isReader(props)) return t('cockpit.today.reader');
  const isBeingSetUp = steps.length > 0 && needs.now.length === 0;
  if (!isBeingSetUp) return t('cockpit.today.title', { count: needs.now.length });
  return t(isPublished ? 'cockpit.step.going-on' : 'cockpit.step.being-set-up');
}

function EndsSoon({ needs, today }: { needs: Needs; today: string }) {
  const { t } = useWords();
  return (
    <Section title={t('cockpit.soon.title')} id="endet-bald">
      {needs.upcoming.length > 0 ? (
        <ComingDays items={needs.upcoming} today={today} />
      ) : (
        <p class="qs-quiet">{t('cockpit.soon.none')}</p>
      )}
    </Section>
  );
}

function Lead({ needs }: { needs: Needs }) {
  const { t } = useWords();
  return needs.now.length === 0 ? null : t('cockpit.today.overdue', { count: needs.overdue });
}

function NothingUrgent({ needs }: { needs: Needs }) {
  const { t, format } = useWords();
  const [next] = needs.upcoming;
  return (
    <EmptyState
      title={t('cockpit.today.nothing')}
      why={
        next
          ? t('cockpit.today.next', { title: next.title, day: format.day(next.dueOn) })
          : t('cockpit.today.nothing-text')
      }
    />
  );
}

/** How it stands where nothing is urgent. */
export function Quiet({ figures }: { figures: readonly Figure[] }) {
  const { t } = useWords();
  if (figures.length === 0) return null;
  return (
    <Section title={t('cockpit.quiet.title')} aside={t('cockpit.quiet.aside')} id="ruhig">
      <QuietFigures figures={figures} />
    </Section>
  );
}

/** The days until what decides most falls away. */
export function Decisive({ needs, today }: { needs: Needs; today: string }) {
  const { t } = useWords();
  const next = decisive([...needs.now, ...needs.after], today);
  if (!next) return null;
  const span = 90;
  return (
    <Countdown
      days={next.days}
      of={span}
      from={addDays(next.item.dueOn, -span)}
      to={next.item.dueOn}
      label={t('cockpit.decisive.label', { days: next.days, of: span })}
    >
      {t('cockpit.decisive.text', { days: next.days })}
      <br />
      <a href={next.item.href}>{next.item.title}</a>
    </Countdown>
  );
}
