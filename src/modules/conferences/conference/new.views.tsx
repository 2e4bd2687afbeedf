import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import type { NewConferenceFields } from './form.ts';
import { beginnings } from './outline.rules.ts';

interface NewProps {
  form: BoundForm<NewConferenceFields>;
  /** The newest conference, whose outline can be taken over. */
  last: Conference | undefined;
}

/** The next conference: when, and with what it begins (C34). */
export function NewConferenceView({ form, last }: NewProps) {
  const { t } = useWords();
  const choices = beginnings
    .filter((value) => value !== 'last' || last !== undefined)
    .map((value) => ({
      value,
      label: t(`conferences.start.${value}`, { title: last ? titleOf(last) : '' }),
    }));
  return (
    <>
      <PageHead title={t('conferences.conference.new')} lead={t('conferences.conference.new-lead')} />
      <Form action={routes.conferenceNew.href({})} of={form} hidden={{ id: form.control('id').value }}>
        <FieldGrid>
          <Control
            of={form.control('number')}
            label={t('conferences.field.number')}
            hint={t('conferences.field.number-hint')}
            span={4}
          />
          <Control
            of={form.control('title')}
            label={t('conferences.field.title')}
            hint={t('conferences.field.title-hint')}
            span={8}
          />
        </FieldGrid>
        <FieldGrid>
          <Control of={form.control('heldOn')} label={t('conferences.field.held-on')} span={4} />
          <Control of={form.control('place')} label={t('conferences.field.place')} span={8} optional />
        </FieldGrid>
        <Control
          of={form.control('start')}
          label={t('conferences.start')}
          hint={t('conferences.start-hint')}
          look="list"
          choices={choices}
        />
        <Control
          of={form.control('note')}
          label={t('conferences.field.note')}
          hint={t('conferences.start-blank')}
          rows={2}
          optional
        />
        <Control
          of={form.control('guidingQuestions')}
          label={t('conferences.field.guiding-questions')}
          hint={t('conferences.field.guiding-questions-hint')}
          rows={3}
          optional
        />
        <SaveBar save={t('conferences.conference.plan')} cancelHref={routes.conferences.href({})} />
      </Form>
    </>
  );
}
