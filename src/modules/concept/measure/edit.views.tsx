import type { Finding } from '#modules/voices/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { FromFinding, NoDraftView, PaperCode } from '../views.tsx';
import { type Choices, ResolvedWords, RunningControls, useMeasureLabels, WordControls } from './fields.views.tsx';
import type { MeasureFields, NewMeasureFields, RunningFields } from './form.ts';
import { MeasureFrame } from './frame.views.tsx';
import type { ShownMeasure } from './visible.pages.tsx';

export interface EditViewProps {
  shown: ShownMeasure;
  /** All of a draft's measure, or what runs on after the adoption. */
  form: { kind: 'whole'; form: BoundForm<MeasureFields> } | { kind: 'running'; form: BoundForm<RunningFields> };
  goals: readonly Goal[];
  choices: Choices;
}

/** Changing a measure: its words while they are a draft, what runs on at any time. */
export function EditView({ shown, form, goals, choices }: EditViewProps) {
  const labels = useMeasureLabels();
  const { measure, edition } = shown;
  const params = { code: measure.code };
  return (
    <MeasureFrame shown={shown} tab="edit">
      <Form
        action={routes.measureEdit.href(params, edition)}
        errors={form.form.errors}
        labels={labels}
        draft={`measure-${measure.code}`}
      >
        {form.kind === 'whole' ? <WordControls form={form.form} goals={goals} /> : <ResolvedWords measure={measure} />}
        <RunningControls form={form.form} choices={choices} />
        <SaveBar cancelHref={routes.measure.href(params, edition)} />
      </Form>
    </MeasureFrame>
  );
}

export interface NewViewProps {
  edition: Edition | undefined;
  form: BoundForm<NewMeasureFields>;
  goals: readonly Goal[];
  choices: Choices;
  /** What it is made of. */
  finding: Finding | undefined;
}

/** A new measure in the draft; without a draft, or without a goal in it, the page says what to do first. */
export function NewView({ edition, form, goals, choices, finding }: NewViewProps) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  if (!edition) return <NoDraftView title={t('concept.measure.new')} />;
  return (
    <>
      <PageHead title={t('concept.measure.new')} kicker={edition.title} />
      {goals.length === 0 ? (
        <EmptyState
          title={t('concept.measure.no-goal')}
          actions={
            <LinkButton kind="primary" href={routes.goalNew.href({}, finding ? { ['befund']: finding.code } : {})}>
              {t('concept.goal.create')}
            </LinkButton>
          }
        >
          {t('concept.measure.no-goal-why')}
        </EmptyState>
      ) : (
        <Form
          action={routes.measureNew.href({})}
          errors={form.errors}
          labels={labels}
          hidden={{ id: form.control('id').value, findingId: form.control('findingId').value || undefined }}
        >
          {finding && <FromFinding finding={finding} />}
          <PaperCode edition={edition} of={form.control('code')} />
          <WordControls form={form} goals={goals} />
          <RunningControls form={form} choices={choices} />
          <SaveBar save={t('concept.measure.create')} cancelHref={routes.measures.href({}, inEdition(edition.code))} />
        </Form>
      )}
    </>
  );
}
