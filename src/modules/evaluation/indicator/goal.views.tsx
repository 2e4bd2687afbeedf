import { conceptRoutes } from '#modules/concept/index.ts';
import { type Edge, threadRoutes } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { readingText, valueText } from '../reading/wording.rules.ts';
import { routes } from '../routes.ts';
import type { GoalFields, GoalIndicatorFields } from './form.ts';
import { TrendBadge } from './list.views.tsx';
import type { Indicator, MeasuredGoal, TrackedIndicator } from './rules.ts';

export interface IndicatorGoalsProps {
  indicator: Indicator;
  /** Ties that stand and those that were taken back. */
  edges: readonly Edge[];
  goals: readonly MeasuredGoal[];
  mayTakeBack: boolean;
  form: BoundForm<GoalFields>;
}

/** Which goals an indicator measures, one more, and the way to take one back with a reason. */
export function IndicatorGoalsView({ indicator, edges, goals, mayTakeBack, form }: IndicatorGoalsProps) {
  const { t } = useWords();
  const back = routes.indicator.href({ code: indicator.code });
  const labels = { goalId: t('evaluation.goal.one') };
  return (
    <>
      <PageHead code={indicator.code} title={t('evaluation.goal.title')} lead={indicator.title} />
      <Section title={t('evaluation.goal.tied')}>
        <Ties edges={edges} mayTakeBack={mayTakeBack} />
      </Section>
      {goals.length > 0 ? (
        <Section title={t('evaluation.goal.add')} aside={t('evaluation.goal.why')}>
          <Form action={routes.indicatorGoals.href({ code: indicator.code })} of={form} labels={labels}>
            <Control
              of={form.control('goalId')}
              label={labels.goalId}
              choices={goals.map(({ id, code, title, edition }) => ({
                value: id,
                label: t('evaluation.goal.choice', { code, title, edition: edition.code }),
              }))}
              empty={t('evaluation.goal.choose')}
            />
            <SaveBar save={t('evaluation.goal.tie')} cancelHref={back} sticky={false} />
          </Form>
        </Section>
      ) : (
        <Alert
          kind="info"
          action={<LinkButton href={conceptRoutes.goals.href({})}>{t('evaluation.goal.open')}</LinkButton>}
        >
          {t('evaluation.goal.no-goals')}
        </Alert>
      )}
    </>
  );
}

function Ties({ edges, mayTakeBack }: Pick<IndicatorGoalsProps, 'edges' | 'mayTakeBack'>) {
  const { t, format } = useWords();
  if (edges.length === 0) return <p class="qs-quiet">{t('evaluation.goal.none')}</p>;
  const rows = edges.map(({ id, from, state, occurredOn }) => {
    const isGone = state === 'withdrawn';
    const words = (
      <>
        <Bdi>{from.code}</Bdi> <span lang="de">{from.title}</span>
      </>
    );
    return {
      title: isGone ? <s>{words}</s> : words,
      note: t('evaluation.goal.since', { day: format.day(occurredOn) }),
      end: isGone
        ? t('evaluation.goal.taken-back')
        : mayTakeBack && <a href={threadRoutes.withdrawal.href({ id })}>{t('evaluation.goal.take-back')}</a>,
    };
  });
  return <List rows={rows} label={t('evaluation.goal.tied')} />;
}

export interface GoalIndicatorsProps {
  goal: MeasuredGoal;
  indicators: readonly Indicator[];
  /** The goal's own page. */
  back: string;
  form: BoundForm<GoalIndicatorFields>;
}

/** Choosing an indicator for a goal. */
export function GoalIndicatorsView({ goal, indicators, back, form }: GoalIndicatorsProps) {
  const { t } = useWords();
  const labels = { indicatorId: t('evaluation.public.indicator') };
  const makeNew = (
    <LinkButton kind="tertiary" href={routes.indicatorTemplates.href({})}>
      {t('evaluation.indicator.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        code={goal.code}
        title={t('evaluation.goal.choose-indicator')}
        lead={goal.title}
        actions={indicators.length > 0 && makeNew}
      />
      {indicators.length > 0 ? (
        <Form
          action={routes.goalIndicators.href({ edition: goal.edition.code, code: goal.code })}
          of={form}
          labels={labels}
        >
          <Control
            of={form.control('indicatorId')}
            label={labels.indicatorId}
            choices={indicators.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            empty={t('evaluation.goal.choose')}
          />
          <SaveBar save={t('evaluation.goal.tie')} cancelHref={back} />
        </Form>
      ) : (
        <EmptyState
          title={t('evaluation.goal.no-indicators')}
          first={{ href: routes.indicatorTemplates.href({}), label: t('evaluation.indicator.new') }}
        />
      )}
    </>
  );
}

export interface GoalMeasuredProps {
  rows: readonly TrackedIndicator[];
  /** Where one more is chosen, for whoever may. */
  tieHref: string | undefined;
  mayEdit: boolean;
}

/** On the page of a goal: where it began, where it stands, where it is to arrive, and how one knows (D16). */
export function GoalMeasured({ rows, tieHref, mayEdit }: GoalMeasuredProps) {
  const words = useWords();
  const { t } = words;
  const point = ({ indicator }: TrackedIndicator, which: 'baseline' | 'target') => {
    const value = indicator[which];
    if (!value || (which === 'baseline' && indicator.hasFewCases)) return '–';
    return `${valueText(words, indicator, value.value)} (${value.year})`;
  };
  const internal = rows.filter(({ indicator }) => !indicator.isPublic).length;
  return (
    <Section
      title={t('evaluation.goal.measured')}
      id="indikatoren"
      aside={tieHref && <a href={tieHref}>{t('evaluation.goal.choose-indicator')}</a>}
    >
      {internal > 0 && <Alert kind="info">{t('evaluation.goal.not-public', { count: internal })}</Alert>}
      {rows.length === 0 ? (
        <p class="qs-quiet">{t('evaluation.goal.unmeasured')}</p>
      ) : (
        <Table
          caption={t('evaluation.goal.measured')}
          rows={rows}
          rowKey={({ indicator }) => indicator.id}
          columns={[
            {
              label: t('evaluation.public.indicator'),
              header: true,
              cell: ({ indicator: { code, title } }) => (
                <a href={routes.indicator.href({ code })}>
                  <bdi>{code}</bdi> <span lang="de">{title}</span>
                </a>
              ),
            },
            { label: t('evaluation.public.baseline'), cell: (row) => <bdi>{point(row, 'baseline')}</bdi> },
            {
              label: t('evaluation.public.last'),
              cell: ({ indicator, last }) => (
                <bdi>{`${readingText(words, indicator, last)}${last ? ` (${last.year})` : ''}`}</bdi>
              ),
            },
            { label: t('evaluation.public.target'), cell: (row) => <bdi>{point(row, 'target')}</bdi> },
            { label: t('evaluation.public.trend'), cell: ({ trend }) => <TrendBadge trend={trend} /> },
            { label: t('evaluation.list.public'), cell: ({ indicator }) => <Publicity {...{ indicator, mayEdit }} /> },
          ]}
        />
      )}
    </Section>
  );
}

/** Whether everybody reads it; where not, the way to change that for whoever may. */
function Publicity({ indicator: { code, isPublic }, mayEdit }: { indicator: Indicator; mayEdit: boolean }) {
  const { t } = useWords();
  if (isPublic) return <>{t('evaluation.list.public.ja')}</>;
  if (!mayEdit) return <>{t('evaluation.list.public.nein')}</>;
  return (
    <LinkButton kind="tertiary" href={routes.indicatorPublication.href({ code })}>
      {t('evaluation.publication.publish')}
    </LinkButton>
  );
}
