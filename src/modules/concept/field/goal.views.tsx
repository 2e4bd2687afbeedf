import type { ThreadNode } from '#modules/thread/index.ts';
import { type Finding, voiceRoutes } from '#modules/voices/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import { GoalControls, useGoalLabels } from '../goal/controls.views.tsx';
import type { newGoalForm } from '../goal/form.ts';
import { routes } from '../routes.ts';
import { FromFinding, FromSource, PaperCode } from '../views.tsx';
import { NoFields } from './draft.views.tsx';
import type { Field } from './rules.ts';

export interface NewGoalProps {
  edition: Edition;
  fields: readonly Field[];
  form: BoundForm<(typeof newGoalForm)['fields']>;
  /** What it is made of. */
  finding: Finding | undefined;
  source: ThreadNode | undefined;
}

/** A new goal in the draft; where it is made of a finding, the finding's words stand in it. */
export function NewGoalView({ edition, fields, form, finding, source }: NewGoalProps) {
  const { t } = useWords();
  const labels = { ...useGoalLabels(), fieldId: t('concept.measure.field') };
  const back = finding
    ? voiceRoutes.finding.href({ code: finding.code })
    : routes.goals.href({}, inEdition(edition.code));
  return (
    <Stack>
      <PageHead title={t('concept.goal.new')} kicker={edition.title} lead={t('concept.goal.new-lead')} />
      {fields.length === 0 ? (
        <NoFields mayEdit />
      ) : (
        <Form
          action={routes.goalNew.href({})}
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
          <Control
            of={form.control('fieldId')}
            label={labels.fieldId}
            choices={fields.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          />
          <PaperCode edition={edition} of={form.control('code')} />
          <GoalControls form={form} />
          <SaveBar save={t('concept.goal.create')} cancelHref={back} sticky={false} />
        </Form>
      )}
    </Stack>
  );
}
