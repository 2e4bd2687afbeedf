import { targetGroups } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import type { GoalFields } from './form.ts';
import { goalKinds } from './rules.ts';

/** What each field of the form is called. */
export function useGoalLabels() {
  const { t } = useWords();
  return {
    title: t('concept.measure.title'),
    text: t('concept.goal.text'),
    kind: t('concept.goal.kind'),
    horizonOn: t('concept.goal.horizon'),
    targetGroups: t('concept.measure.groups'),
  };
}

/** What a person enters about a goal, new or to be changed. */
export function GoalControls({ form }: { form: BoundForm<GoalFields> }) {
  const { t } = useWords();
  const labels = useGoalLabels();
  return (
    <>
      <Control of={form.control('title')} label={labels.title} />
      <Control of={form.control('text')} label={labels.text} rows={3} />
      <Control
        of={form.control('kind')}
        label={labels.kind}
        choices={goalKinds.map((value) => ({ value, label: t(`concept.goal.kind.${value}`) }))}
      />
      <Control of={form.control('horizonOn')} label={labels.horizonOn} />
      <Control
        of={form.control('targetGroups')}
        label={labels.targetGroups}
        look="row"
        choices={targetGroups.map((value) => ({ value, label: t(`concept.group.${value}`) }))}
      />
    </>
  );
}
