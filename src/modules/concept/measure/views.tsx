import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { withForm } from '#ui/form/asked-form.ts';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { LightCard } from '#ui/lights/lights.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { Objections } from '../assessment/objection.views.tsx';
import { useDaysReason } from '../assessment/reason.views.tsx';
import { lightNames } from '../assessment/rules.ts';
import type { Edition } from '../edition/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import type { AskedMeasure } from './asked.pages.tsx';
import type { PastState, Resolved } from './data.ts';
import { type Choices, RunningControls, useMeasureLabels, WordControls } from './edit.views.tsx';
import type { MeasureFields } from './form.ts';
import { MeasureFrame } from './frame.views.tsx';
import type { Measure } from './rules.ts';
import { stateSigns } from './signs.rules.ts';

export interface OverviewProps {
  asked: AskedMeasure;
  resolved: Resolved | undefined;
  states: readonly PastState[];
  places: readonly string[];
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
}

/** What a measure is, how it stands and what needs to be done. */
export function OverviewView({ asked, resolved, states, places, more }: OverviewProps) {
  const { t } = useWords();
  const { measure } = asked;
  return (
    <MeasureFrame asked={asked} tab="overview">
      <AttentionHint asked={asked} />
      {measure.description && <p class="qs-lead">{measure.description}</p>}
      <MeasureFacts measure={measure} resolved={resolved} places={places} />
      <Section title={t('concept.assessment.title')} aside={t('concept.assessment.rule')} id="einschaetzung">
        <Columns split="thirds">
          {lightNames.map((name) => (
            <MeasureLightCard key={name} asked={asked} name={name} />
          ))}
        </Columns>
        <Objections measure={measure} objections={asked.objections} />
      </Section>
      {more}
      <OverviewActions asked={asked} />
      <Section title={t('concept.measure.states')} id="stand">
        <StateTimeline states={states} />
      </Section>
    </MeasureFrame>
  );
}

function MeasureLightCard({ asked, name }: { asked: AskedMeasure; name: (typeof lightNames)[number] }) {
  const { t } = useWords();
  const { value, said, age, greyOn } = asked.derived.lights[name];
  return (
    <LightCard
      label={t(`concept.light.${name}`)}
      light={value}
      why={useDaysReason(asked.measure, asked.derived, name)}
      evidence={said?.evidence || undefined}
      ageDays={age}
      greyOn={greyOn}
    >
      {said && <span class="qs-small qs-quiet">{said.byLabel}</span>}
    </LightCard>
  );
}

function AttentionHint({ asked: { derived } }: { asked: AskedMeasure }) {
  const { t, format } = useWords();
  if (derived.attention.length === 0) return null;
  const reasons = derived.attention.map((reason) => t(`concept.attention.${reason}`));
  return (
    <Alert kind="warning" title={t('concept.measure.needs-attention')}>
      {format.list(reasons)}
    </Alert>
  );
}

function OverviewActions({ asked: { measure, may, edition } }: { asked: AskedMeasure }) {
  const { t } = useWords();
  const params = { code: measure.code };
  if (!may.report && !may.object && !may.tie) return null;
  return (
    <Actions>
      {may.report && (
        <LinkButton kind="primary" href={routes.measureAssessment.href(params, edition)}>
          {t('concept.assessment.set')}
        </LinkButton>
      )}
      {may.report && (
        <LinkButton href={routes.measureState.href(params, edition)}>{t('concept.measure.change-state')}</LinkButton>
      )}
      {may.object && (
        <LinkButton href={routes.measureObjection.href(params, edition)}>{t('concept.objection.raise')}</LinkButton>
      )}
      {may.tie && (
        <LinkButton href={routes.measureOrigin.href(params, edition)}>{t('concept.origin.title')}</LinkButton>
      )}
    </Actions>
  );
}

function MeasureFacts({
  measure,
  resolved,
  places,
}: {
  measure: Measure;
  resolved: Resolved | undefined;
  places: readonly string[];
}) {
  const { t, format } = useWords();
  const day = (value: string | null) => (value ? format.day(value) : t('concept.measure.open-day'));
  const told = (text: string) => t('concept.measure.resolved-as', { value: text });
  const differs = <V,>(now: V, then: V | undefined, show: (value: V) => string) =>
    resolved && then !== undefined && then !== now ? told(show(then)) : undefined;
  const money = (cents: number | null) => (cents === null ? t('concept.measure.unknown') : format.euros(cents));
  const end = measure.endOn === null && measure.isPermanent ? t('concept.measure.permanently') : day(measure.endOn);
  const facts = [
    { label: t('concept.measure.lead'), value: measure.lead?.name ?? t('concept.measure.nobody') },
    { label: t('concept.measure.person'), value: measure.personFunction || t('concept.measure.nobody') },
    { label: t('concept.measure.deputy'), value: measure.deputyFunction || t('concept.measure.nobody') },
    ...(measure.lacks.length > 0
      ? [
          {
            label: t('concept.measure.lacks'),
            value: format.list(measure.lacks.map((lack) => t(`concept.lack.${lack}`))),
          },
        ]
      : []),
    {
      label: t('concept.measure.partners'),
      value: format.list(measure.partners.map(({ name }) => name)) || t('concept.measure.none'),
    },
    {
      label: t('concept.measure.start'),
      value: day(measure.startOn),
      note: differs(measure.startOn, resolved?.startOn, day),
    },
    { label: t('concept.measure.end'), value: end, note: differs(measure.endOn, resolved?.endOn, day) },
    { label: t('concept.measure.next-report'), value: day(measure.nextReportOn) },
    {
      label: t('concept.measure.budget'),
      value: money(measure.budgetCents),
      note: differs(measure.budgetCents, resolved?.budgetCents, money),
    },
    {
      label: t('concept.measure.groups'),
      value:
        format.list(measure.targetGroups.map((group) => t(`concept.group.${group}`))) || t('concept.measure.unknown'),
    },
    { label: t('concept.measure.places'), value: format.list(places) || t('concept.measure.whole-county') },
  ];
  return <Facts facts={facts} />;
}

/** Where the measure stood, newest first; what was taken back stays, struck through. */
export function StateTimeline({ states }: { states: readonly PastState[] }) {
  const { t } = useWords();
  const items = states.map((entry) => {
    const word = t(`concept.state.${entry.state}`);
    const fact = [entry.reason, entry.byLabel].filter(Boolean).join(' · ');
    return {
      day: entry.sinceOn,
      withYear: true,
      sign: stateSigns[entry.state],
      children: entry.withdrawnAt ? <del>{word}</del> : word,
      fact: entry.withdrawnAt ? t('concept.measure.state-withdrawn', { fact }) : fact,
    };
  });
  return <Timeline items={items} label={t('concept.measure.states')} />;
}

/** Every change of the measure: who, when, what, why. */
export function HistoryView({ asked, entries }: { asked: AskedMeasure; entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  return (
    <MeasureFrame asked={asked} tab="history">
      <RecordedHistory entries={entries} what={({ action }) => t(`concept.history.${action as 'changed'}`)} />
    </MeasureFrame>
  );
}

export interface NewViewProps {
  edition: Edition | undefined;
  form: BoundForm<MeasureFields>;
  goals: readonly Goal[];
  choices: Choices;
}

/** A new measure in the draft; without a draft the page says what to do first. */
export function NewView({ edition, form, goals, choices }: NewViewProps) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  if (!edition) {
    return (
      <>
        <PageHead title={t('concept.measure.new')} />
        <EmptyState
          title={t('concept.measure.no-draft')}
          actions={
            <LinkButton href={withForm(routes.concept.href({}), 'fassung')}>{t('concept.edition.begin')}</LinkButton>
          }
        >
          {t('concept.measure.no-draft-why')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('concept.measure.new')} kicker={edition.title} />
      <Form action={routes.measureNew.href({})} errors={form.errors} labels={labels} draft="measure-new">
        <WordControls form={form} goals={goals} />
        <RunningControls form={form} choices={choices} />
        <SaveBar cancelHref={routes.measures.href({})} />
      </Form>
    </>
  );
}
