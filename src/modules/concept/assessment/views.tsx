import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { MeasureFrame } from '../measure/frame.views.tsx';
import type { Party } from '../measure/rules.ts';
import type { ShownMeasure } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Assessment, type LightName, lightNames, lightValues } from '../rules.ts';
import { Objections } from '../views.tsx';
import type { AssessmentFields, ObjectionFields } from './form.ts';

export interface AssessmentViewProps {
  shown: ShownMeasure;
  form: BoundForm<AssessmentFields>;
  past: readonly Assessment[];
}

/** Setting the three lights: sign, evidence, day. */
export function AssessmentView({ shown, form, past }: AssessmentViewProps) {
  const words = useWords();
  const { t } = words;
  const { measure, edition } = shown;
  const choices = lightValues.map((value) => ({ value, label: t(`ui.light.${value}`), sign: value }));
  const labels = Object.fromEntries(
    lightNames.flatMap((name) => [
      [name, t(`concept.light.${name}`)],
      [`${name}Evidence`, t('concept.assessment.evidence-of', { light: t(`concept.light.${name}`) })],
    ]),
  );
  return (
    <MeasureFrame shown={shown} tab="assessment">
      <Form
        action={routes.measureAssessment.href({ code: measure.code }, edition)}
        of={form}
        labels={{ ...labels, on: t('concept.assessment.on'), nextReportOn: t('concept.assessment.next-report') }}
      >
        <Alert kind="info">{t('concept.assessment.rule-form')}</Alert>
        {lightNames.map((name) => (
          <FieldGrid key={name}>
            <Control
              of={form.control(name)}
              label={t(`concept.light.${name}.question`)}
              look="signs"
              choices={choices}
              span={4}
            />
            <Control
              of={form.control(`${name}Evidence`)}
              label={labels[`${name}Evidence`]}
              hint={lastAssessment(words, measure.assessments, name) ?? t('concept.assessment.evidence-hint')}
              span={8}
            />
          </FieldGrid>
        ))}
        <FieldGrid>
          <Control of={form.control('on')} label={t('concept.assessment.on')} span={4} />
          <Control of={form.control('nextReportOn')} label={t('concept.assessment.next-report')} span={4} />
        </FieldGrid>
        <SaveBar cancelHref={routes.measure.href({ code: measure.code }, edition)} />
      </Form>
      <Objections measure={measure} objections={shown.objections} />
      <Section title={t('concept.assessment.past')}>
        <PastAssessments past={past} />
      </Section>
    </MeasureFrame>
  );
}

/** The last report on a light: shown beside the empty field, so that nobody repeats it unread. */
function lastAssessment(
  { t, format }: Words,
  assessments: readonly Assessment[],
  light: LightName,
): string | undefined {
  const last = assessments.find((one) => one.light === light);
  if (!last) return undefined;
  const what = [t(`ui.light.${last.value}`), last.evidence].filter(Boolean).join(': ');
  return t('concept.assessment.last', { day: format.day(last.assessedOn), what });
}

function PastAssessments({ past }: { past: readonly Assessment[] }) {
  const { t } = useWords();
  const items = past.map((assessment) => ({
    day: assessment.assessedOn,
    withYear: true,
    sign: assessment.value,
    children: `${t(`concept.light.${assessment.light}`)}: ${t(`ui.light.${assessment.value}`)}`,
    fact: [assessment.evidence, assessment.byLabel].filter(Boolean).join(' · '),
  }));
  return items.length > 0 ? <Timeline items={items} /> : <p class="qs-quiet">{t('concept.assessment.none')}</p>;
}

export interface ObjectionViewProps {
  shown: ShownMeasure;
  form: BoundForm<ObjectionFields>;
  /** Partners for whom the person may speak. */
  own: readonly Party[];
}

/** A partner objects to a light, or withdraws the objection. */
export function ObjectionView({ shown, form, own }: ObjectionViewProps) {
  const { t } = useWords();
  const { measure, edition, objections } = shown;
  const action = routes.measureObjection.href({ code: measure.code }, edition);
  const labels = {
    light: t('concept.objection.light'),
    stakeholderId: t('concept.objection.for'),
    text: t('concept.objection.text'),
  };
  const standing = objections.filter(({ stakeholderId }) => own.some(({ id }) => id === stakeholderId));
  return (
    <MeasureFrame shown={shown} tab="overview">
      <Section title={t('concept.objection.title')} aside={t('concept.objection.why')}>
        {standing.map(({ id, light, stakeholderId, text }) => (
          <Alert key={id} kind="info" title={`${t(`concept.light.${light}`)}: ${text}`}>
            <ActionForm action={action} hidden={{ _method: 'delete', light, stakeholderId }}>
              <Button>{t('concept.objection.withdraw')}</Button>
            </ActionForm>
          </Alert>
        ))}
        <Form action={action} of={form} labels={labels}>
          <Control
            of={form.control('light')}
            label={labels.light}
            look="row"
            choices={lightNames.map((value) => ({ value, label: t(`concept.light.${value}`) }))}
          />
          <Control
            of={form.control('stakeholderId')}
            label={labels.stakeholderId}
            choices={own.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Control of={form.control('text')} label={labels.text} rows={3} />
          <SaveBar
            save={t('concept.objection.raise')}
            cancelHref={routes.measure.href({ code: measure.code }, edition)}
            sticky={false}
          />
        </Form>
      </Section>
    </MeasureFrame>
  );
}
