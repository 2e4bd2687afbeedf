import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Round } from '../round/rules.ts';
import { routes } from '../routes.ts';
import type { AreaFields } from './form.ts';
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
  const labels = { namedBy: t('responsibilities.field.named-by'), roundId: t('responsibilities.round.singular') };
  return (
    <>
      <PageHead
        title={t('responsibilities.area.edit')}
        kicker={<a href={routes.area.href({ code })}>{`${code} ${name}`}</a>}
      />
      <Form action={routes.areaEdit.href({ code })} errors={form.errors} labels={labels}>
        <FieldGrid>
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
        </FieldGrid>
        <SaveBar cancelHref={routes.area.href({ code })} />
      </Form>
    </>
  );
}
