import { useWords } from '#platform/i18n/words.ts';
import type { DueItem, Figure } from '#platform/manifest/manifest.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { Needs } from '../need/rules.ts';
import { ComingDays, DueBadge, QuietFigures } from '../need/views.tsx';
import { routes } from '../routes.ts';
import { Decisive } from '../today/views.tsx';

export interface HeadPageProps {
  needs: Needs;
  figures: readonly Figure[];
  today: string;
  countyName: string;
}

/** One page to print: what decides, what stands, what ends, how it runs. Nothing is put off here: a head sees all of it. */
export function HeadPage({ needs, figures, today, countyName }: HeadPageProps) {
  const { t, format } = useWords();
  const due = [...needs.now, ...needs.after];
  // Where nothing is recorded, "nothing is due" would be untrue.
  const isEmpty = figures.length === 0 && due.length === 0 && needs.upcoming.length === 0;
  return (
    <div class={isLong(needs, figures) ? 'qs-onepage qs-onepage--long' : 'qs-onepage'}>
      <PageHead
        kicker={`${countyName} · ${t('cockpit.head.as-of', { day: format.longDay(today) })}`}
        title={isEmpty ? t('cockpit.head.title-empty') : t('cockpit.head.title', { count: needs.overdue })}
        actions={<PrintButton />}
      />
      {isEmpty ? (
        <EmptyState
          title={t('cockpit.head.empty')}
          why={t('cockpit.head.empty-why')}
          first={{ href: routes.firstSteps.href({}), label: t('cockpit.step.title-link') }}
        />
      ) : (
        <WhatIsDue {...{ needs, figures, today }} />
      )}
    </div>
  );
}

/** As much as one sheet holds of each list; beyond it the paper shows the first ones and counts the rest. */
const onPaper = { due: 8, upcoming: 5 };

/** Is there more than one sheet holds? A short list of things that are due leaves room for more days. */
function isLong({ now, after, upcoming }: Needs, figures: readonly Figure[]): boolean {
  const lines = now.length + after.length + upcoming.length;
  return now.length + after.length > onPaper.due || lines > 16 || figures.length > 20;
}

/** On paper only: how many more there are than it shows. */
function MoreOnScreen({ count }: { count: number }) {
  const { t } = useWords();
  if (count <= 0) return null;
  return <p class="qs-print-only qs-small">{t('cockpit.head.on-screen', { count })}</p>;
}

function WhatIsDue({ needs, figures, today }: Omit<HeadPageProps, 'countyName'>) {
  const { t } = useWords();
  const due = [...needs.now, ...needs.after];
  const cut = isLong(needs, figures);
  return (
    <>
      <FourQuestions figures={figures} />
      <Columns split="aside">
        <Section title={t('cockpit.head.decide')} id="entscheiden">
          {due.length > 0 ? (
            <>
              <Decisions items={due} today={today} />
              {cut && <MoreOnScreen count={due.length - onPaper.due} />}
            </>
          ) : (
            <EmptyState level={3} title={t('cockpit.today.nothing')} />
          )}
        </Section>
        <aside>
          <Decisive needs={needs} today={today} />
          <Section title={t('cockpit.soon.title')} id="endet-bald">
            {needs.upcoming.length > 0 ? (
              <>
                <ComingDays items={needs.upcoming} today={today} />
                {cut && <MoreOnScreen count={needs.upcoming.length - onPaper.upcoming} />}
              </>
            ) : (
              <p class="qs-quiet">{t('cockpit.soon.none')}</p>
            )}
          </Section>
        </aside>
      </Columns>
    </>
  );
}

const questions = ['runs', 'stands', 'ends', 'costs'] as const;

/** What runs, what stands, what ends, what it costs: each with its figures, each figure to open. */
function FourQuestions({ figures }: { figures: readonly Figure[] }) {
  const { t } = useWords();
  const groups = questions.map((question) => ({
    question,
    figures: figures.filter(({ answers }) => answers === question),
  }));
  const others = figures.filter(({ answers }) => answers === undefined);
  return (
    <>
      <div class="qs-four">
        {groups
          .filter((one) => one.figures.length > 0)
          .map((one) => (
            <Section key={one.question} title={t(`cockpit.head.${one.question}`)} id={one.question}>
              <QuietFigures figures={one.figures} />
            </Section>
          ))}
      </div>
      {others.length > 0 && (
        <Section title={t('cockpit.head.others')} id="weitere">
          <QuietFigures figures={others} />
        </Section>
      )}
    </>
  );
}

const mostShown = 12;

function Decisions({ items, today }: { items: readonly DueItem[]; today: string }) {
  const { t } = useWords();
  const more = items.length - mostShown;
  return (
    <>
      <ul class="qs-list">
        {items.slice(0, mostShown).map((item) => (
          <li key={item.key}>
            <span>
              <a href={item.href}>{item.title}</a>
            </span>
            <span class="qs-list__end">
              <DueBadge item={item} today={today} />
            </span>
            <small>
              {item.consequence} {item.about !== '' && <>({item.about})</>}
            </small>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="qs-small qs-noprint">
          <a href={routes.all.href({})}>{t('cockpit.after.more', { count: more })}</a>
        </p>
      )}
    </>
  );
}
