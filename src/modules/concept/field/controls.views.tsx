import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import type { FieldFields } from './form.ts';

/** What each field of the form is called. */
export function useFieldLabels() {
  const { t } = useWords();
  return {
    title: t('concept.measure.title'),
    shortTitle: t('concept.field.short-title'),
    description: t('concept.field.description'),
    isPriority: t('concept.field.priority'),
    unitId: t('concept.field.unit'),
  };
}

/** What a person enters about a field, new or to be changed. */
export function FieldControls({ form, units }: { form: BoundForm<FieldFields>; units: readonly Stakeholder[] }) {
  const { t } = useWords();
  const labels = useFieldLabels();
  return (
    <>
      <Control of={form.control('title')} label={labels.title} />
      <Control of={form.control('shortTitle')} label={labels.shortTitle} hint={t('concept.field.short-title-hint')} />
      <Control of={form.control('description')} label={labels.description} rows={3} />
      <Control of={form.control('isPriority')} label={labels.isPriority} />
      <Control
        of={form.control('unitId')}
        label={labels.unitId}
        choices={units.map(({ id, code, name }) => ({ value: id, label: name, code }))}
        empty={t('concept.measure.nobody')}
      />
    </>
  );
}
