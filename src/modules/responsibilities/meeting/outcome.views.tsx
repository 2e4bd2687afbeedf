import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Round } from '../round/rules.ts';
import { routes } from '../routes.ts';
import { agendaMark, type CancellationFields, type MinutesFields, minutesFields } from './form.ts';
import type { Meeting } from './rules.ts';
import { ItemTitle } from './views.tsx';

interface About {
  round: Round;
  meeting: Meeting;
}

function Kicker({ round, meeting }: About) {
  const { t, format } = useWords();
  const { code, name } = round.body;
  const params = { code, number: String(meeting.number) };
  return (
    <a href={routes.meeting.href(params)}>
      {`${code} ${name}`} · {t('responsibilities.meeting.numbered', { number: meeting.number })} ·{' '}
      {format.day(meeting.plannedOn)}
    </a>
  );
}

/** Keeping the minutes: attendance in numbers, and the minutes item by item. */
export function MinutesView({ round, meeting, form }: About & { form: BoundForm<MinutesFields> }) {
  const { t } = useWords();
  const params = { code: round.body.code, number: String(meeting.number) };
  const items = meeting.agenda.map((item, index) => ({ item, index, name: minutesFields[index] ?? 'item14' }));
  const titleOf = (item: (typeof items)[number]['item']) =>
    item.kind === 'other' ? item.title : t(`responsibilities.meeting.item.${item.kind}`);
  const labels = {
    attended: t('responsibilities.field.attended'),
    invited: t('responsibilities.field.invited'),
    ...Object.fromEntries(items.map(({ item, name }) => [name, titleOf(item)])),
  };
  return (
    <Stack>
      <PageHead title={t('responsibilities.meeting.minutes')} kicker={<Kicker round={round} meeting={meeting} />} />
      <Alert>{t('responsibilities.hint.minutes')}</Alert>
      <Form action={routes.minutes.href(params)} of={form} labels={labels} hidden={{ agenda: agendaMark(meeting) }}>
        <FieldGrid>
          <Control of={form.control('attended')} label={labels.attended} span={4} />
          <Control of={form.control('invited')} label={labels.invited} span={4} />
          {items.map(({ item, index, name }) => (
            <Control
              key={name}
              of={form.control(name)}
              label={<ItemTitle item={item} index={index} />}
              rows={4}
              optional
            />
          ))}
        </FieldGrid>
        <SaveBar cancelHref={routes.meeting.href(params)} />
      </Form>
    </Stack>
  );
}

/** Cancelling a planned meeting, with the reason. */
export function CancellationView({ round, meeting, form }: About & { form: BoundForm<CancellationFields> }) {
  const { t } = useWords();
  const params = { code: round.body.code, number: String(meeting.number) };
  const labels = { reason: t('responsibilities.field.reason') };
  return (
    <Stack>
      <PageHead
        title={t('responsibilities.meeting.cancel')}
        kicker={<Kicker round={round} meeting={meeting} />}
        lead={t('responsibilities.meeting.cancel-lead')}
      />
      <Form action={routes.cancellation.href(params)} of={form} labels={labels}>
        <Control of={form.control('reason')} label={labels.reason} rows={2} />
        <SaveBar save={t('responsibilities.meeting.cancel')} cancelHref={routes.meeting.href(params)} sticky={false} />
      </Form>
    </Stack>
  );
}
