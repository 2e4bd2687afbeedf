import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { withForm } from '#ui/form/requested-form.ts';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { isAdditionalIn } from './additional.rules.ts';
import { type Choices, ResolvedWords, RunningControls, useMeasureLabels, WordControls } from './fields.views.tsx';
import type { MeasureFields, RunningFields } from './form.ts';
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
  /** All editions it could go into. */
  open: readonly Edition[];
  form: BoundForm<MeasureFields>;
  goals: readonly Goal[];
  choices: Choices;
}

/** A new measure in the draft, or an additional one in the edition in force; without both the page says what to do first. */
export function NewView({ edition, open, form, goals, choices }: NewViewProps) {
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
    <Stack>
      <PageHead title={t('concept.measure.new')} kicker={edition.title} />
      {open.length > 1 && <Where edition={edition} open={open} />}
      {isAdditionalIn(edition) && (
        <Alert kind="info" title={t('concept.public.additional')}>
          {t('concept.measure.additional-why')}
        </Alert>
      )}
      <Form
        action={routes.measureNew.href({}, inEdition(edition.code))}
        errors={form.errors}
        labels={labels}
        draft={`measure-new-${edition.code}`}
      >
        <WordControls form={form} goals={goals} />
        <RunningControls form={form} choices={choices} />
        <SaveBar cancelHref={routes.measures.href({})} />
      </Form>
    </Stack>
  );
}

/** Which edition it goes into. */
function Where({ edition, open }: { edition: Edition; open: readonly Edition[] }) {
  const { t } = useWords();
  const tabs = open.map((one) => ({
    label: t(isAdditionalIn(one) ? 'concept.measure.into-force' : 'concept.measure.into-draft', { code: one.code }),
    href: routes.measureNew.href({}, inEdition(one.code)),
    current: one.id === edition.id,
  }));
  return <Tabs label={t('concept.measure.into')} tabs={tabs} />;
}
