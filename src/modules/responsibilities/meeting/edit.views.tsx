import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Round } from '../round/rules.ts';
import { routes } from '../routes.ts';
import type { MeetingFields } from './form.ts';
import type { Meeting } from './rules.ts';

/** Planning a meeting, or moving a planned one. */
export function MeetingEditView({
  round,
  meeting,
  form,
}: {
  round: Round;
  meeting: Meeting | undefined;
  form: BoundForm<MeetingFields>;
}) {
  const { t } = useWords();
  const { code, name } = round.body;
  const params = meeting && { code, number: String(meeting.number) };
  const labels = {
    plannedOn: t('responsibilities.field.day'),
    place: t('responsibilities.field.place'),
    items: t('responsibilities.field.items'),
  };
  return (
    <>
      <PageHead
        title={t(`responsibilities.meeting.${meeting ? 'edit' : 'plan'}`)}
        kicker={<a href={routes.round.href({ code })}>{`${code} ${name}`}</a>}
      />
      <Form
        action={params ? routes.meetingEdit.href(params) : routes.meetingNew.href({ code })}
        of={form}
        labels={labels}
        hidden={{ id: form.control('id').value }}
      >
        <FieldGrid>
          <Control of={form.control('plannedOn')} label={labels.plannedOn} span={4} />
          <Control of={form.control('place')} label={labels.place} span={8} optional />
          <Control
            of={form.control('items')}
            label={labels.items}
            hint={t('responsibilities.hint.items')}
            rows={5}
            optional
          />
        </FieldGrid>
        <SaveBar cancelHref={params ? routes.meeting.href(params) : routes.round.href({ code })} />
      </Form>
    </>
  );
}
