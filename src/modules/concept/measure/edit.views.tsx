import { type Municipality, type Stakeholder, targetGroups } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import type { MeasureFields, RunningFields } from './form.ts';
import { MeasureFrame } from './frame.views.tsx';
import { barrierKinds, lackKinds, type Measure, spheres } from './rules.ts';
import type { ShownMeasure } from './visible.pages.tsx';

/** Whom and which places the form offers. */
export interface Choices {
  parties: readonly Stakeholder[];
  municipalities: readonly Municipality[];
}

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

/** What each field is called, for controls and for the list of errors. */
export function useMeasureLabels() {
  const { t } = useWords();
  return {
    goalId: t('concept.measure.goal'),
    title: t('concept.measure.title'),
    description: t('concept.measure.description'),
    leadId: t('concept.measure.lead'),
    personFunction: t('concept.measure.person'),
    deputyFunction: t('concept.measure.deputy'),
    lacks: t('concept.measure.lacks'),
    partnerIds: t('concept.measure.partners'),
    municipalityIds: t('concept.measure.places'),
    startOn: t('concept.measure.start'),
    endOn: t('concept.measure.end'),
    nextReportOn: t('concept.measure.next-report'),
    budgetCents: t('concept.measure.budget'),
    isPermanent: t('concept.measure.permanently'),
    targetGroups: t('concept.measure.groups'),
    isOpenToAll: t('concept.measure.open-to-all'),
    barrierKind: t('concept.measure.barrier'),
    spheres: t('concept.measure.spheres'),
  };
}

function ResolvedWords({ measure }: { measure: Measure }) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  const facts = [
    { label: labels.title, value: measure.title },
    { label: labels.description, value: measure.description || t('concept.measure.none') },
    { label: labels.goalId, value: `${measure.goal.code} ${measure.goal.title}` },
  ];
  return (
    <Section title={t('concept.measure.resolved-words')} aside={t('concept.measure.resolved-words-why')}>
      <Facts facts={facts} />
    </Section>
  );
}

/** The words that the council resolves. */
export function WordControls({ form, goals }: { form: BoundForm<MeasureFields>; goals: readonly Goal[] }) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  const goalChoices = goals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  return (
    <>
      <Control of={form.control('title')} label={labels.title} />
      <Control of={form.control('goalId')} label={labels.goalId} choices={goalChoices} />
      <Control
        of={form.control('description')}
        label={labels.description}
        hint={t('concept.measure.description-hint')}
        rows={3}
      />
      <Control of={form.control('isPermanent')} label={labels.isPermanent} />
      <Disclosure summary={t('concept.measure.more-fields')} open={form.errors.length > 0}>
        <Control
          of={form.control('targetGroups')}
          label={labels.targetGroups}
          look="row"
          choices={targetGroups.map((value) => ({ value, label: t(`concept.group.${value}`) }))}
        />
        <Control of={form.control('isOpenToAll')} label={labels.isOpenToAll} />
        <Control
          of={form.control('barrierKind')}
          label={labels.barrierKind}
          empty={t('concept.measure.no-barrier')}
          choices={barrierKinds.map((value) => ({ value, label: t(`concept.barrier.${value}`) }))}
        />
        <Control
          of={form.control('spheres')}
          label={labels.spheres}
          look="row"
          choices={spheres.map((value) => ({ value, label: t(`concept.sphere.${value}`) }))}
        />
      </Disclosure>
    </>
  );
}

/** What runs on after an adoption. */
export function RunningControls({ form, choices }: { form: BoundForm<RunningFields>; choices: Choices }) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  const parties = choices.parties.map(({ id, name }) => ({ value: id, label: name }));
  const places = choices.municipalities.map(({ id, name }) => ({ value: id, label: name }));
  const partners = form.control('partnerIds');
  return (
    <>
      <FieldGrid>
        <Control
          of={form.control('leadId')}
          label={labels.leadId}
          choices={parties}
          empty={t('concept.measure.nobody')}
          span={6}
        />
        <Control of={form.control('budgetCents')} label={labels.budgetCents} span={6} />
        <Control
          of={form.control('personFunction')}
          label={labels.personFunction}
          hint={t('concept.measure.function-hint')}
          span={6}
        />
        <Control
          of={form.control('deputyFunction')}
          label={labels.deputyFunction}
          hint={t('concept.measure.function-hint')}
          span={6}
        />
        <Control of={form.control('startOn')} label={labels.startOn} span={4} />
        <Control of={form.control('endOn')} label={labels.endOn} span={4} />
        <Control of={form.control('nextReportOn')} label={labels.nextReportOn} span={4} />
      </FieldGrid>
      <Control
        of={form.control('lacks')}
        label={labels.lacks}
        hint={t('concept.measure.lacks-hint')}
        look="row"
        choices={lackKinds.map((value) => ({ value, label: t(`concept.lack.${value}`) }))}
      />
      <Disclosure
        summary={t('concept.measure.partners-chosen', { count: partners.values.length })}
        open={partners.error !== undefined}
      >
        <Control of={partners} label={labels.partnerIds} choices={parties} look="row" />
      </Disclosure>
      <Disclosure
        summary={t('concept.measure.places-chosen', { count: form.control('municipalityIds').values.length })}
      >
        <Control of={form.control('municipalityIds')} label={labels.municipalityIds} choices={places} look="row" />
      </Disclosure>
    </>
  );
}
