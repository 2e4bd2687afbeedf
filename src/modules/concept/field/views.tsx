import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, isDraft, linkWithin } from '../edition/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { type MeasureRow, MeasureRows } from '../views.tsx';
import { FieldControls, useFieldLabels } from './controls.views.tsx';
import { FieldDraftActions, NoFields, NoGoals } from './draft.views.tsx';
import type { FieldFields } from './form.ts';
import type { Field } from './rules.ts';

export interface FieldViewProps {
  edition: Edition;
  field: Field;
  goals: readonly Goal[];
  rows: readonly MeasureRow[];
  /** Who stands for the whole field. */
  unit: string | undefined;
  mayEdit: boolean;
}

/** A field of action: what it is about, which fields it leans on, its goals with their measures. */
export function FieldView({ edition, field, goals, rows, unit, mayEdit }: FieldViewProps) {
  const { t, format } = useWords();
  const link = linkWithin(edition);
  const further = rows.filter(({ measure }) => measure.field.id !== field.id);
  const related = (kind: 'supports' | 'depends-on') =>
    format.list(field.relations.filter((one) => one.kind === kind).map(({ toTitle }) => toTitle));
  const facts = [
    { label: t('concept.field.unit'), value: unit ?? t('concept.measure.nobody') },
    ...(['supports', 'depends-on'] as const)
      .filter((kind) => related(kind) !== '')
      .map((kind) => ({ label: t(`concept.field.relation.${kind}`), value: related(kind) })),
  ];
  return (
    <Stack>
      <PageHead
        code={field.code}
        title={field.title}
        kicker={field.isPriority ? t('concept.field.priority') : edition.title}
        lead={field.description}
        actions={mayEdit ? <FieldDraftActions field={field} link={link} /> : undefined}
      />
      <Facts facts={facts} />
      {goals.length === 0 && <NoGoals field={field} mayEdit={mayEdit} />}
      {goals.map((goal) => (
        <Section
          key={goal.code}
          title={<a href={routes.goal.href({ code: goal.code }, link)}>{`${goal.code} ${goal.title}`}</a>}
          aside={goal.horizonOn ? t('concept.public.until', { day: format.day(goal.horizonOn) }) : undefined}
        >
          <MeasureRows rows={rows.filter(({ measure }) => measure.goal.id === goal.id)} inOther={link} />
          {mayEdit && (
            <p>
              <a href={routes.measureNew.href({}, { ['ziel']: goal.code })}>{t('concept.measure.new')}</a>
            </p>
          )}
        </Section>
      ))}
      {further.length > 0 && (
        <Section title={t('concept.field.further')} aside={t('concept.field.further-why')} id="weitere">
          <MeasureRows rows={further} inOther={link} />
        </Section>
      )}
    </Stack>
  );
}

function Narrowed({ edition, count }: { edition: Edition; count: number }) {
  const { t } = useWords();
  return (
    <p>
      {t('concept.goal.found', { count })} ·{' '}
      <a href={routes.goals.href({}, linkWithin(edition))}>{t('concept.goal.all')}</a>
    </p>
  );
}

/** All goals of an edition, field by field, each with its measures counted. */
export function GoalListView({
  edition,
  fields,
  goals,
  rows,
  mayEdit,
  isNarrowed,
}: {
  edition: Edition;
  fields: readonly Field[];
  goals: readonly Goal[];
  rows: readonly MeasureRow[];
  mayEdit: boolean;
  /** Only those that no indicator measures. */
  isNarrowed: boolean;
}) {
  const { t, format } = useWords();
  const shown = fields.filter(({ id }) => !isNarrowed || goals.some(({ fieldId }) => fieldId === id));
  return (
    <Stack>
      <PageHead
        title={t('concept.goal.plural')}
        kicker={edition.title}
        actions={
          mayEdit && (
            <LinkButton kind="primary" href={routes.goalNew.href({})}>
              {t('concept.goal.new')}
            </LinkButton>
          )
        }
      />
      {isNarrowed && <Narrowed edition={edition} count={goals.length} />}
      {fields.length === 0 && <NoFields mayEdit={mayEdit} />}
      {shown.map((field) => (
        <Section
          key={field.code}
          id={field.code}
          title={<a href={routes.field.href({ code: field.code }, linkWithin(edition))}>{field.title}</a>}
          aside={field.code}
        >
          {!goals.some(({ fieldId }) => fieldId === field.id) && <NoGoals field={field} mayEdit={mayEdit} />}
          <List
            rows={goals
              .filter(({ fieldId }) => fieldId === field.id)
              .map((goal) => ({
                title: `${goal.code} ${goal.title}`,
                href: routes.goal.href({ code: goal.code }, linkWithin(edition)),
                note: goal.horizonOn ? t('concept.public.until', { day: format.day(goal.horizonOn) }) : undefined,
                end: t('concept.list.count', {
                  count: rows.filter(({ measure }) => measure.goal.id === goal.id).length,
                }),
              }))}
          />
        </Section>
      ))}
    </Stack>
  );
}

export interface FieldEditProps {
  edition: Edition;
  field: Field;
  form: BoundForm<FieldFields>;
  units: readonly Stakeholder[];
}

/** Changing a field of a draft; a resolved one says why it stays. */
export function FieldEditView({ edition, field, form, units }: FieldEditProps) {
  const { t } = useWords();
  const params = { code: field.code };
  const link = linkWithin(edition);
  const back = routes.field.href(params, link);
  if (!isDraft(edition)) {
    return (
      <>
        <PageHead code={field.code} title={field.title} />
        <Alert kind="info" action={<LinkButton href={back}>{t('concept.field.back')}</LinkButton>}>
          {t('concept.edition.refused.resolved')}
        </Alert>
      </>
    );
  }
  const labels = useFieldLabels();
  return (
    <>
      <PageHead code={field.code} title={field.title} kicker={edition.title} />
      <Form action={routes.fieldEdit.href(params, link)} of={form} labels={labels}>
        <FieldControls form={form} units={units} />
        <SaveBar cancelHref={back} />
      </Form>
    </>
  );
}
