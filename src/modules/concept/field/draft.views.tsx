import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { type Beginning, EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, inEdition, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { PaperCode } from '../views.tsx';
import { FieldControls, useFieldLabels } from './controls.views.tsx';
import type { newFieldForm, RelationsFields } from './form.ts';
import type { Field } from './rules.ts';

/** What can be done with a field while its edition is a draft: goals come in, it moves, leans on others, goes. */
export function FieldDraftActions({ field, link }: { field: Field; link: Record<string, string> }) {
  const { t } = useWords();
  const params = { code: field.code };
  const place = routes.fieldPlace.href(params, link);
  return (
    <>
      <LinkButton kind="primary" href={routes.goalNew.href({}, { ['feld']: field.code })}>
        {t('concept.goal.new')}
      </LinkButton>
      <LinkButton href={routes.fieldEdit.href(params, link)}>{t('concept.measure.tab.edit')}</LinkButton>
      <Menu label={t('concept.field.more')} end>
        <a href={routes.fieldRelations.href(params, link)}>{t('concept.field.relations')}</a>
        <ActionForm action={place} hidden={{ direction: 'up', from: `${field.position}` }}>
          <Button kind="tertiary">{t('concept.field.move.up')}</Button>
        </ActionForm>
        <ActionForm action={place} hidden={{ direction: 'down', from: `${field.position}` }}>
          <Button kind="tertiary">{t('concept.field.move.down')}</Button>
        </ActionForm>
        <a href={routes.fieldRemoval.href(params, link)}>{t('concept.removal.button')}</a>
      </Menu>
    </>
  );
}

/** A field of action to which nobody has given a goal. */
export function NoGoals({ field, mayEdit }: { field: Field; mayEdit: boolean }) {
  const { t } = useWords();
  return (
    <p class="qs-quiet">
      {t('concept.goal.none')}{' '}
      {mayEdit && <a href={routes.goalNew.href({}, { ['feld']: field.code })}>{t('concept.goal.create')}</a>}
    </p>
  );
}

/** An edition without fields: what they are for, and the first one. */
export function NoFields({ mayEdit, others = [] }: { mayEdit: boolean; others?: readonly Beginning[] }) {
  const { t } = useWords();
  const first = mayEdit && { href: routes.fieldNew.href({}), label: t('concept.field.new') };
  return (
    <EmptyState
      title={t('concept.field.none')}
      why={t('concept.field.none-why')}
      first={first}
      others={mayEdit ? others : []}
    />
  );
}

export interface NewFieldProps {
  edition: Edition;
  form: BoundForm<(typeof newFieldForm)['fields']>;
  units: readonly Stakeholder[];
}

/** A new field of action in the draft. */
export function NewFieldView({ edition, form, units }: NewFieldProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead title={t('concept.field.new')} kicker={edition.title} />
      <Form
        action={routes.fieldNew.href({})}
        of={form}
        labels={useFieldLabels()}
        hidden={{ id: form.control('id').value }}
      >
        <PaperCode edition={edition} of={form.control('code')} />
        <FieldControls form={form} units={units} />
        <SaveBar
          save={t('concept.field.create')}
          cancelHref={routes.concept.href({}, inEdition(edition.code))}
          sticky={false}
        />
      </Form>
    </Stack>
  );
}

export interface RelationsProps {
  edition: Edition;
  field: Field;
  others: readonly Field[];
  form: BoundForm<RelationsFields>;
}

/** Which other fields this one supports, and which it depends on. */
export function RelationsView({ edition, field, others, form }: RelationsProps) {
  const { t } = useWords();
  const link = linkWithin(edition);
  const back = routes.field.href({ code: field.code }, link);
  const choices = others.map(({ id, title }) => ({ value: id, label: title }));
  const labels = { supports: t('concept.field.supports'), dependsOn: t('concept.field.depends-on') };
  return (
    <Stack>
      <PageHead
        code={field.code}
        title={t('concept.field.relations')}
        kicker={<a href={back}>{field.title}</a>}
        lead={t('concept.field.relations-why')}
      />
      {others.length === 0 ? (
        <p class="qs-quiet">{t('concept.field.no-others')}</p>
      ) : (
        <Form action={routes.fieldRelations.href({ code: field.code }, link)} of={form} labels={labels}>
          <Control of={form.control('supports')} label={labels.supports} choices={choices} />
          <Control of={form.control('dependsOn')} label={labels.dependsOn} choices={choices} />
          <SaveBar cancelHref={back} sticky={false} />
        </Form>
      )}
    </Stack>
  );
}
