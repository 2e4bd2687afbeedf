import { type Municipality, type Stakeholder, targetGroups } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { Goal } from '../goal/rules.ts';
import { type MeasureFields, measureLabels, type RunningFields } from './form.ts';
import { FurtherFields } from './further.views.tsx';
import type { Resolved } from './resolved.data.ts';
import { barrierKinds, lackKinds, type Measure, type MeasureField, spheres } from './rules.ts';

/** The fields of a measure to be read; beside what has changed since the resolution stands what was resolved. */
export function MeasureFacts({ measure, resolved }: { measure: Measure; resolved: Resolved | undefined }) {
  const { t, format } = useWords();
  const day = (value: string | null) => (value ? format.day(value) : t('concept.measure.open-day'));
  const resolvedAs = (text: string) => t('concept.measure.resolved-as', { value: text });
  const differs = <V,>(now: V, then: V | undefined, show: (value: V) => string) =>
    resolved && then !== undefined && then !== now ? resolvedAs(show(then)) : undefined;
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
    ...(measure.furtherFields.length > 0
      ? [{ label: t('concept.measure.further-fields'), value: <FurtherFields measure={measure} /> }]
      : []),
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
  ];
  return <Facts facts={facts} />;
}

/** Whom and which places the form offers. */
export interface Choices {
  parties: readonly Stakeholder[];
  municipalities: readonly Municipality[];
  /** Fields of action of the edition. */
  fields: readonly MeasureField[];
}

/** What each field is called, for controls and for the list of errors. */
export function useMeasureLabels(): Record<keyof typeof measureLabels, string> {
  const { t } = useWords();
  const wordOf = (label: (typeof measureLabels)[keyof typeof measureLabels]) =>
    t(typeof label === 'string' ? label : label.label);
  const labels = Object.entries(measureLabels).map(([name, label]) => [name, wordOf(label)]);
  return Object.fromEntries(labels);
}

/** The resolved words in place of their controls, once an edition lies before the council. */
export function ResolvedWords({ measure }: { measure: Measure }) {
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
  const parties = choices.parties.map(({ id, code, name }) => ({ value: id, label: name, code }));
  const municipalities = choices.municipalities.map(({ id, code, name }) => ({ value: id, label: name, code }));
  const partners = form.control('partnerIds');
  const places = form.control('municipalityIds');
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
        summary={t('concept.measure.places-chosen', { count: places.values.length })}
        open={places.error !== undefined}
      >
        <Control of={places} label={labels.municipalityIds} choices={municipalities} look="row" />
      </Disclosure>
      <FurtherControl form={form} choices={choices} />
    </>
  );
}

/** Where it works beside the field of its goal; a concept with one field has nothing to choose. */
function FurtherControl({ form, choices }: { form: BoundForm<RunningFields>; choices: Choices }) {
  const { t } = useWords();
  const labels = useMeasureLabels();
  const further = form.control('furtherFieldIds');
  const fields = choices.fields.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  if (fields.length < 2) return null;
  return (
    <Disclosure
      summary={t('concept.measure.further-chosen', { count: further.values.length })}
      open={further.error !== undefined}
    >
      <Control
        of={further}
        label={labels.furtherFieldIds}
        hint={t('concept.measure.further-hint')}
        choices={fields}
        look="row"
      />
    </Disclosure>
  );
}
