import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { GapHint, List } from '#ui/list/list.tsx';
import { PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { PublicLeading } from '../edition/leading.views.tsx';
import type { LeadingStatement } from '../edition/tie.data.ts';
import { routes } from '../routes.ts';
import type { Around } from '../rules.ts';
import { German, GermanNote, type MeasureRow, PublicMeasures } from '../views.tsx';
import type { Goal } from './rules.ts';

export interface PublicGoalProps {
  goal: Goal;
  rows: readonly MeasureRow[];
  around: readonly Around[];
  leading: readonly LeadingStatement[];
  inOther: Record<string, string>;
  /** That it belongs to a draft, and what other modules say there. */
  notice: ComponentChildren;
}

/** A goal as everybody may see it: what shall be different until when, where it comes from, what is done for it. */
export function PublicGoalView({ goal, rows, around, leading, inOther, notice }: PublicGoalProps) {
  const { t, format } = useWords();
  const until = goal.horizonOn ? ` · ${t('concept.public.until', { day: format.day(goal.horizonOn) })}` : '';
  const kicker = (
    <>
      {t('concept.public.goal')} <Bdi>{goal.code}</Bdi>
      {until}
    </>
  );
  return (
    <Stack gap="l">
      <div>
        <PageHead title={<German>{goal.title}</German>} kicker={kicker} lead={<German>{goal.text}</German>} />
        <GermanNote />
      </div>
      {notice}
      <section>
        <SectionHead title={t('concept.public.where-from')} />
        <Origins around={around} />
      </section>
      <PublicLeading statements={leading} inOther={inOther} />
      <section>
        <SectionHead title={t('concept.public.measures', { count: rows.length })}>
          {t('concept.public.lights-rule')}
        </SectionHead>
        <PublicMeasures rows={rows} inOther={inOther} />
      </section>
    </Stack>
  );
}

export interface PublicGoalsProps {
  rows: readonly { goal: Goal; measures: number }[];
  inOther: Record<string, string>;
}

/** All goals of an edition, field by field, each with how much is done for it. */
export function PublicGoalsView({ rows, inOther }: PublicGoalsProps) {
  const { t, language, format } = useWords();
  const fields = [...new Map(rows.map(({ goal }) => [goal.fieldCode, goal.fieldTitle]))];
  const rowOf = ({ goal, measures }: PublicGoalsProps['rows'][number]) => ({
    title: <German>{goal.title}</German>,
    href: routes.publicGoal.href({ lang: language.tag, code: goal.code }, inOther),
    note: (
      <>
        <Bdi>{goal.code}</Bdi>
        {goal.horizonOn && ` · ${t('concept.public.until', { day: format.day(goal.horizonOn) })}`}
      </>
    ),
    end: t('concept.public.measures', { count: measures }),
  });
  return (
    <Stack gap="l">
      <div>
        <PageHead title={t('concept.public.all-goals')} lead={t('concept.public.goals', { count: rows.length })} />
        <GermanNote />
      </div>
      {fields.map(([code, title]) => (
        <section key={code}>
          <SectionHead
            title={
              <a href={routes.publicField.href({ lang: language.tag, code }, inOther)}>
                <German>{title}</German>
              </a>
            }
          />
          <List rows={rows.filter(({ goal }) => goal.fieldCode === code).map(rowOf)} />
        </section>
      ))}
    </Stack>
  );
}

/** Findings it came from and indicators it is measured by, by their codes; gaps are named. */
function Origins({ around }: { around: readonly Around[] }) {
  const { t } = useWords();
  const codes = (kind: string) => around.filter((one) => one.kind === kind).map(({ code }) => code);
  const findings = codes('finding');
  const indicators = codes('indicator');
  return (
    <>
      <p>
        {findings.length > 0
          ? t('concept.public.from-findings', { count: findings.length })
          : t('concept.public.no-finding')}{' '}
        <Bdi>{findings.join(', ')}</Bdi>
      </p>
      {indicators.length > 0 ? (
        <p>
          {t('concept.public.measured-by')} <Bdi>{indicators.join(', ')}</Bdi>
        </p>
      ) : (
        <GapHint kind="unknown">{t('concept.public.no-indicator')}</GapHint>
      )}
    </>
  );
}
