import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { attendeeGroups, type Conference, conferenceCode } from '../rules.ts';
import type { ConferenceFields } from './form.ts';

interface EditProps {
  conference: Conference;
  form: BoundForm<ConferenceFields>;
  /** The day has come: whoever came can be counted. */
  hasCome: boolean;
}

/** Changing what is known about a conference; people are counted from the day on, so the counts come last. */
export function EditConferenceView({ conference, form, hasCome }: EditProps) {
  const { t } = useWords();
  const number = String(conference.number);
  const groups = Object.fromEntries(
    attendeeGroups.map((group) => [group, t(`conferences.public.group.${group}`)] as const),
  );
  const labels = {
    ...groups,
    title: t('conferences.field.title'),
    heldOn: t('conferences.field.held-on'),
    participants: t('conferences.field.participants'),
  };
  return (
    <>
      <PageHead code={conferenceCode(conference.number)} title={t('conferences.conference.edit')} />
      <Form action={routes.conferenceEdit.href({ number })} of={form} labels={labels}>
        <Control of={form.control('title')} label={labels.title} />
        <FieldGrid>
          <Control of={form.control('heldOn')} label={labels.heldOn} span={4} />
          <Control of={form.control('place')} label={t('conferences.field.place')} span={8} optional />
        </FieldGrid>
        <Control
          of={form.control('guidingQuestions')}
          label={t('conferences.field.guiding-questions')}
          hint={t('conferences.field.guiding-questions-hint')}
          rows={3}
          optional
        />
        <Control of={form.control('note')} label={t('conferences.field.note')} rows={2} optional />
        {hasCome ? <Counted form={form} /> : null}
        <SaveBar cancelHref={routes.conference.href({ number })} />
      </Form>
    </>
  );
}

/** Who was counted at the door, all together and by rough groups. */
function Counted({ form }: Pick<EditProps, 'form'>) {
  const { t } = useWords();
  return (
    <Section title={t('conferences.field.counted')} aside={t('conferences.field.counted-hint')}>
      <FieldGrid>
        <Control of={form.control('participants')} label={t('conferences.field.participants')} span={4} optional />
      </FieldGrid>
      <FieldGrid>
        {attendeeGroups.map((group) => (
          <Control
            key={group}
            of={form.control(group)}
            label={t(`conferences.public.group.${group}`)}
            span={4}
            optional
          />
        ))}
      </FieldGrid>
    </Section>
  );
}
