import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, isDraft, linkWithin } from '../edition/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { type MeasureRow, MeasureRows } from '../views.tsx';
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
        actions={
          mayEdit ? (
            <LinkButton href={routes.fieldEdit.href({ code: field.code }, link)}>
              {t('concept.measure.tab.edit')}
            </LinkButton>
          ) : undefined
        }
      />
      <Facts facts={facts} />
      {goals.map((goal) => (
        <Section
          key={goal.code}
          title={<a href={routes.goal.href({ code: goal.code }, link)}>{`${goal.code} ${goal.title}`}</a>}
          aside={goal.horizonOn ? t('concept.public.until', { day: format.day(goal.horizonOn) }) : undefined}
        >
          <MeasureRows rows={rows.filter(({ measure }) => measure.goal.id === goal.id)} inOther={link} />
        </Section>
      ))}
    </Stack>
  );
}

/** All goals of an edition, field by field, each with its measures counted. */
export function GoalListView({
  edition,
  fields,
  goals,
  rows,
}: {
  edition: Edition;
  fields: readonly Field[];
  goals: readonly Goal[];
  rows: readonly MeasureRow[];
}) {
  const { t, format } = useWords();
  return (
    <Stack>
      <PageHead title={t('concept.goal.plural')} kicker={edition.title} />
      {fields.map((field) => (
        <Section
          key={field.code}
          id={field.code}
          title={<a href={routes.field.href({ code: field.code }, linkWithin(edition))}>{field.title}</a>}
          aside={field.code}
        >
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
  const labels = {
    title: t('concept.measure.title'),
    shortTitle: t('concept.field.short-title'),
    description: t('concept.field.description'),
    isPriority: t('concept.field.priority'),
    unitId: t('concept.field.unit'),
  };
  return (
    <>
      <PageHead code={field.code} title={field.title} kicker={edition.title} />
      <Form
        action={routes.fieldEdit.href(params, link)}
        errors={form.errors}
        labels={labels}
        draft={`field-${field.code}`}
      >
        <Control of={form.control('title')} label={labels.title} />
        <Control of={form.control('shortTitle')} label={labels.shortTitle} />
        <Control of={form.control('description')} label={labels.description} rows={3} />
        <Control of={form.control('isPriority')} label={labels.isPriority} />
        <Control
          of={form.control('unitId')}
          label={labels.unitId}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t('concept.measure.nobody')}
        />
        <SaveBar cancelHref={back} />
      </Form>
    </>
  );
}
