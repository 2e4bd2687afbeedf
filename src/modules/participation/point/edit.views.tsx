import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { PointFields } from './form.ts';
import type { About, Point } from './rules.ts';

export interface PointEditProps {
  point: Point;
  form: BoundForm<PointFields>;
  offered: readonly About[];
}

/** Changing the words of a point. */
export function PointEditView({ point, form, offered }: PointEditProps) {
  const { t } = useWords();
  const address = { code: point.statementCode, point: point.id };
  return (
    <>
      <PageHead title={t('participation.point.edit')} kicker={`${point.statementCode} ${point.partyName}`} />
      <Form action={routes.pointEdit.href(address)} of={form}>
        <PointControls form={form} offered={offered} />
        <SaveBar cancelHref={routes.point.href(address)} />
      </Form>
    </>
  );
}

/** The fields of a point: its words, and what of the draft it is about, chosen by search. */
export function PointControls({
  form,
  offered,
}: {
  form: Pick<BoundForm<PointFields>, 'control'>;
  offered: readonly About[];
}) {
  const { t } = useWords();
  const choices = offered.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  return (
    <>
      <Control
        of={form.control('text')}
        label={t('participation.point.text')}
        hint={t('participation.point.text-hint')}
        rows={4}
      />
      <Control
        of={form.control('aboutId')}
        label={t('participation.point.about')}
        hint={t('participation.point.about-hint')}
        choices={choices}
        empty={t('participation.public.about-whole')}
        optional
      />
    </>
  );
}
