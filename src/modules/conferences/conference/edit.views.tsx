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
  /** undefined: the next one of the series. */
  conference: Conference | undefined;
  form: BoundForm<ConferenceFields>;
}

/** Planning a conference, or changing what is known about it; the counts come last. */
export function EditConferenceView({ conference, form }: EditProps) {
  const { t } = useWords();
  const number = conference && String(conference.number);
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
      <PageHead
        code={conference && conferenceCode(conference.number)}
        title={t(conference ? 'conferences.conference.edit' : 'conferences.conference.new')}
        lead={conference ? undefined : t('conferences.conference.new-lead')}
      />
      <Form
        action={number ? routes.conferenceEdit.href({ number }) : routes.conferenceNew.href({})}
        errors={form.errors}
        labels={labels}
        draft={`conference-${number ?? 'new'}`}
      >
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
        <Section title={t('conferences.field.counted')} aside={t('conferences.field.counted-hint')}>
          <FieldGrid>
            <Control of={form.control('participants')} label={labels.participants} span={4} optional />
          </FieldGrid>
          <FieldGrid>
            {attendeeGroups.map((group) => (
              <Control key={group} of={form.control(group)} label={groups[group]} span={4} optional />
            ))}
          </FieldGrid>
        </Section>
        <SaveBar cancelHref={number ? routes.conference.href({ number }) : routes.conferences.href({})} />
      </Form>
    </>
  );
}
