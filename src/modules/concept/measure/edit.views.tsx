import { nodeKeyOf, type ThreadNode } from '#modules/thread/index.ts';
import type { Finding } from '#modules/voices/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { FromFinding, FromSource, NoDraftView, PaperCode } from '../views.tsx';
import { isAdditionalIn } from './additional.rules.ts';
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
      <Form action={routes.measureEdit.href(params, edition)} of={form.form} labels={labels}>
        {form.kind === 'whole' ? <WordControls form={form.form} goals={goals} /> : <ResolvedWords measure={measure} />}
        <RunningControls form={form.form} choices={choices} />
        <SaveBar cancelHref={routes.measure.href(params, edition)} />
      </Form>
    </MeasureFrame>
  );
}

export interface NewViewProps {
  edition: Edition | undefined;
  /** All editions it could go into. */
  open: readonly Edition[];
  form: BoundForm<NewMeasureFields>;
  goals: readonly Goal[];
  choices: Choices;
  /** What it is made of. */
  finding: Finding | undefined;
  source: ThreadNode | undefined;
}

/** A new measure in the draft, or an additional one in the edition in force; without both, or without a goal, the page says what to do first. */
export function NewView({ edition, open, form, goals, choices, finding, source }: NewViewProps) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  if (!edition) return <NoDraftView title={t('concept.measure.new')} />;
  return (
    <Stack>
      <PageHead title={t('concept.measure.new')} kicker={edition.title} />
      {open.length > 1 && <Where edition={edition} open={open} finding={finding} source={source} />}
      {isAdditionalIn(edition) && (
        <Alert kind="info" title={t('concept.public.additional')}>
          {t('concept.measure.additional-why')}
        </Alert>
      )}
      {goals.length === 0 ? (
        <EmptyState
          title={t('concept.measure.no-goal')}
          first={{ href: routes.goalNew.href({}, fromWhat(finding, source)), label: t('concept.goal.create') }}
          why={t('concept.measure.no-goal-why')}
        />
      ) : (
        <Form
          action={routes.measureNew.href({}, inEdition(edition.code))}
          of={form}
          labels={labels}
          hidden={{
            id: form.control('id').value,
            findingId: form.control('findingId').value || undefined,
            sourceKey: form.control('sourceKey').value || undefined,
          }}
        >
          {finding && <FromFinding finding={finding} />}
          {source && <FromSource source={source} />}
          <PaperCode edition={edition} of={form.control('code')} />
          <WordControls form={form} goals={goals} />
          <RunningControls form={form} choices={choices} />
          <SaveBar save={t('concept.measure.create')} cancelHref={routes.measures.href({}, inEdition(edition.code))} />
        </Form>
      )}
    </Stack>
  );
}

/** Which edition it goes into. */
function Where({
  edition,
  open,
  finding,
  source,
}: Pick<NewViewProps, 'open' | 'finding' | 'source'> & { edition: Edition }) {
  const { t } = useWords();
  const tabs = open.map((one) => ({
    label: t(isAdditionalIn(one) ? 'concept.measure.into-force' : 'concept.measure.into-draft', { code: one.code }),
    href: routes.measureNew.href({}, { ...inEdition(one.code), ...fromWhat(finding, source) }),
    current: one.id === edition.id,
  }));
  return <Tabs label={t('concept.measure.into')} tabs={tabs} />;
}

/** The part of an address that names what something is made of. */
function fromWhat(finding: Finding | undefined, source: ThreadNode | undefined): Record<string, string> {
  return { ...(finding ? { ['befund']: finding.code } : {}), ...(source ? { ['aus']: nodeKeyOf(source) } : {}) };
}
