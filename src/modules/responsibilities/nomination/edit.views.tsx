import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Round } from '../round/rules.ts';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import type { AreaFields, NewAreaFields } from './form.ts';
import type { Area } from './rules.ts';

/** By when somebody shall be named, and in which round the person sits. */
export function AreaEditView({
  area,
  form,
  rounds,
}: {
  area: Area;
  form: BoundForm<AreaFields>;
  rounds: readonly Round[];
}) {
  const { t } = useWords();
  const { code, name } = area.party;
  const labels = useAreaLabels();
  return (
    <>
      <PageHead
        title={t('responsibilities.area.edit')}
        kicker={<a href={routes.area.href({ code })}>{`${code} ${name}`}</a>}
      />
      <Form action={routes.areaEdit.href({ code })} of={form} labels={labels}>
        <FieldGrid>
          <AreaControls form={form} rounds={rounds} />
        </FieldGrid>
        <SaveBar cancelHref={routes.area.href({ code })} />
      </Form>
    </>
  );
}

/** A further area that shall name somebody. */
export function NewAreaView({
  form,
  parties,
  rounds,
}: {
  form: BoundForm<NewAreaFields>;
  parties: readonly Party[];
  rounds: readonly Round[];
}) {
  const { t } = useWords();
  const labels = { stakeholderId: t('responsibilities.area.singular'), ...useAreaLabels() };
  return (
    <>
      <PageHead title={t('responsibilities.area.new')} lead={t('responsibilities.area.new-lead')} />
      <Form action={routes.areaNew.href({})} of={form} labels={labels}>
        <FieldGrid>
          <Control
            of={form.control('stakeholderId')}
            label={labels.stakeholderId}
            choices={parties.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
          />
          <AreaControls form={form} rounds={rounds} />
        </FieldGrid>
        <SaveBar cancelHref={routes.areas.href({})} />
      </Form>
    </>
  );
}

function useAreaLabels() {
  const { t } = useWords();
  return { namedBy: t('responsibilities.field.named-by'), roundId: t('responsibilities.round.singular') };
}

interface AreaControlsProps {
  /** Also a larger form that has these fields. */
  form: Pick<BoundForm<AreaFields>, 'control'>;
  rounds: readonly Round[];
}

function AreaControls({ form, rounds }: AreaControlsProps) {
  const { t } = useWords();
  const labels = useAreaLabels();
  return (
    <>
      <Control
        of={form.control('namedBy')}
        label={labels.namedBy}
        hint={t('responsibilities.hint.named-by')}
        span={6}
      />
      <Control
        of={form.control('roundId')}
        label={labels.roundId}
        span={6}
        empty={t('responsibilities.round.none')}
        choices={rounds.map(({ body }) => ({ value: body.id, label: body.name }))}
      />
    </>
  );
}
