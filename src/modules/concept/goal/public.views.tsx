import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Lights } from '#ui/lights/lights.tsx';
import { GapHint, List } from '#ui/list/list.tsx';
import { PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { lightNames } from '../assessment/rules.ts';
import { German, GermanNote } from '../edition/german.views.tsx';
import type { Derived } from '../measure/derived.rules.ts';
import type { Measure } from '../measure/rules.ts';
import type { Around } from '../origin/rules.ts';
import { routes } from '../routes.ts';
import type { Goal } from './rules.ts';

export interface MeasureRow {
  measure: Measure;
  derived: Derived;
}

export interface PublicGoalProps {
  goal: Goal;
  rows: readonly MeasureRow[];
  around: readonly Around[];
  inOther: Record<string, string>;
}

/** A goal as everybody may see it: what shall be different until when, where it comes from, what is done for it. */
export function PublicGoalView({ goal, rows, around, inOther }: PublicGoalProps) {
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
      <section>
        <SectionHead title={t('concept.public.where-from')} />
        <Origins around={around} />
      </section>
      <section>
        <SectionHead title={t('concept.public.measures', { count: rows.length })}>
          {t('concept.public.lights-rule')}
        </SectionHead>
        <PublicMeasures rows={rows} inOther={inOther} />
      </section>
    </Stack>
  );
}

/** Findings it came from and indicators it is measured by, by their codes; what is missing is said. */
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

/** Measures below each other, each with its state and its three lights. */
export function PublicMeasures({ rows, inOther }: { rows: readonly MeasureRow[]; inOther: Record<string, string> }) {
  const { t, language } = useWords();
  const list = rows.map(({ measure, derived }) => ({
    title: <German>{measure.title}</German>,
    href: routes.publicMeasure.href({ lang: language.tag, code: measure.code }, inOther),
    note: (
      <>
        <Bdi>{measure.code}</Bdi> ·{' '}
        {derived.isStartOverdue ? t('concept.public.start-overdue') : t(`concept.state.${measure.state.state}`)}
      </>
    ),
    end: (
      <Lights
        lights={lightNames.map((name) => ({ label: t(`concept.light.${name}`), light: derived.lights[name].value }))}
      />
    ),
  }));
  return <List rows={list} label={t('concept.public.measures', { count: rows.length })} />;
}
