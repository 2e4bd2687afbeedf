import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { RoomFields } from './form.ts';
import type { Room, RoomChoices } from './rules.ts';

interface EditRoomProps {
  number: string;
  /** undefined: a new one. */
  room: Room | undefined;
  form: BoundForm<RoomFields>;
  choices: RoomChoices;
}

/** A theme room: what it is about, where, who moderates, which fields of action it belongs to. */
export function EditRoomView({ number, room, form, choices }: EditRoomProps) {
  const { t } = useWords();
  const labels = {
    title: t('conferences.room.title'),
    participants: t('conferences.room.people'),
    unitId: t('conferences.room.moderation'),
    fieldIds: t('conferences.room.fields'),
  };
  const code = room?.code;
  return (
    <>
      <PageHead code={code} title={room?.title ?? t('conferences.room.new')} />
      <Form
        action={code ? routes.roomEdit.href({ number, code }) : routes.roomNew.href({ number })}
        of={form}
        labels={labels}
        hidden={{ id: form.control('id').value }}
      >
        <Control of={form.control('title')} label={labels.title} />
        <FieldGrid>
          <Control of={form.control('place')} label={t('conferences.field.place')} span={8} optional />
          <Control of={form.control('participants')} label={labels.participants} span={4} optional />
        </FieldGrid>
        <Control
          of={form.control('unitId')}
          label={labels.unitId}
          hint={t('conferences.room.moderation-hint')}
          optional
          choices={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Control
          of={form.control('fieldIds')}
          label={labels.fieldIds}
          look="row"
          optional
          choices={choices.fields.map(({ id, code: field, title }) => ({ value: id, label: `${field} ${title}` }))}
        />
        <SaveBar cancelHref={code ? routes.room.href({ number, code }) : routes.conference.href({ number })} />
      </Form>
    </>
  );
}
