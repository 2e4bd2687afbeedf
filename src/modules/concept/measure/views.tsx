import type { ComponentChildren } from 'preact';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { LightCard } from '#ui/lights/lights.tsx';
import { Columns, Section } from '#ui/section-head/section-head.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { routes } from '../routes.ts';
import { lightNames, stateSigns } from '../rules.ts';
import { Objections, useDaysReason } from '../views.tsx';
import { MeasureFacts } from './fields.views.tsx';
import { MeasureFrame } from './frame.views.tsx';
import { Involved, type InvolvedProps } from './involved.views.tsx';
import type { Resolved } from './resolved.data.ts';
import type { PastState } from './state.data.ts';
import type { ShownMeasure } from './visible.pages.tsx';

export interface OverviewProps {
  shown: ShownMeasure;
  resolved: Resolved | undefined;
  states: readonly PastState[];
  places: InvolvedProps['places'];
  recordHref: InvolvedProps['recordHref'];
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
}

/** What a measure is, how it stands and what needs to be done. */
export function OverviewView({ shown, resolved, states, places, recordHref, more }: OverviewProps) {
  const { t } = useWords();
  const { measure } = shown;
  return (
    <MeasureFrame shown={shown} tab="overview">
      <AttentionHint shown={shown} />
      {measure.description && <p class="qs-lead">{measure.description}</p>}
      <MeasureFacts measure={measure} resolved={resolved} />
      <Involved shown={shown} places={places} recordHref={recordHref} />
      <Section title={t('concept.assessment.title')} aside={t('concept.assessment.rule')} id="einschaetzung">
        <Columns split="thirds">
          {lightNames.map((name) => (
            <MeasureLightCard key={name} shown={shown} name={name} />
          ))}
        </Columns>
        <Objections measure={measure} objections={shown.objections} />
      </Section>
      {more}
      <OverviewActions shown={shown} />
      <Section title={t('concept.measure.states')} id="stand">
        <StateTimeline states={states} />
      </Section>
    </MeasureFrame>
  );
}

function MeasureLightCard({ shown, name }: { shown: ShownMeasure; name: (typeof lightNames)[number] }) {
  const { t } = useWords();
  const { value, assessment, age, greyOn } = shown.derived.lights[name];
  return (
    <LightCard
      label={t(`concept.light.${name}`)}
      light={value}
      why={useDaysReason(shown.measure, shown.derived, name)}
      evidence={assessment?.evidence || undefined}
      ageDays={age}
      greyOn={greyOn}
    >
      {assessment && <span class="qs-small qs-quiet">{assessment.byLabel}</span>}
    </LightCard>
  );
}

function AttentionHint({ shown: { derived } }: { shown: ShownMeasure }) {
  const { t, format } = useWords();
  if (derived.attention.length === 0) return null;
  const reasons = derived.attention.map((reason) => t(`concept.attention.${reason}`));
  return (
    <Alert kind="warning" title={t('concept.measure.needs-attention')}>
      {format.list(reasons)}
    </Alert>
  );
}

function OverviewActions({ shown: { measure, may, edition } }: { shown: ShownMeasure }) {
  const { t } = useWords();
  const params = { code: measure.code };
  if (!may.report && !may.object && !may.tie && !may.remove) return null;
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
      {may.remove && (
        <LinkButton kind="tertiary" href={routes.measureRemoval.href(params, edition)}>
          {t('concept.removal.button')}
        </LinkButton>
      )}
    </Actions>
  );
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
export function HistoryView({ shown, entries }: { shown: ShownMeasure; entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  return (
    <MeasureFrame shown={shown} tab="history">
      <RecordedHistory entries={entries} what={({ action }) => t(`concept.history.${action as 'changed'}`)} />
    </MeasureFrame>
  );
}
