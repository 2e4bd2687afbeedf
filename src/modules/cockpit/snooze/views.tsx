import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { addDays } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { Needs } from '../need/rules.ts';
import { PutOffList } from '../need/views.tsx';
import { routes } from '../routes.ts';
import { latestReturn, mostLateDays } from '../rules.ts';
import { snoozeForm } from './form.ts';
import { canPutOff } from './rules.ts';

interface ChooseDayProps {
  item: DueItem;
  today: string;
  result?: FormResult<typeof snoozeForm.fields>;
}

/** Until when something may wait; three usual days are one press each. */
export function ChooseDay({ item, today, result }: ChooseDayProps) {
  const { t, format } = useWords();
  const latest = latestReturn(item.dueOn, today);
  const week = addDays(today, 7);
  const bound = bind(snoozeForm, result ?? { untilOn: [week < latest ? week : latest] });
  const usual = [
    { label: t('cockpit.later.tomorrow'), untilOn: addDays(today, 1) },
    { label: t('cockpit.later.week'), untilOn: week },
    { label: t('cockpit.later.month'), untilOn: addDays(today, 30) },
  ].filter(({ untilOn }) => canPutOff(untilOn, item.dueOn, today).ok);
  const lead = item.dueOn <= today ? 'cockpit.later.lead-late' : 'cockpit.later.lead';
  return (
    <>
      <PageHead
        kicker={t('cockpit.later.title')}
        title={item.title}
        lead={t(lead, { day: format.day(item.dueOn), latest: format.day(latest), days: mostLateDays })}
      />
      <p class="qs-acts">
        {usual.map(({ label, untilOn }) => (
          <ActionForm key={untilOn} action={routes.snooze.href({})} hidden={{ key: item.key, untilOn }}>
            <Button>{label}</Button>
          </ActionForm>
        ))}
      </p>
      <Form
        action={routes.snooze.href({})}
        hidden={{ key: item.key }}
        of={bound}
        labels={{ untilOn: t('cockpit.later.until') }}
      >
        <Control of={bound.control('untilOn')} label={t('cockpit.later.until')} />
        <SaveBar save={t('cockpit.later.button')} cancelHref={routes.today.href({})} sticky={false} />
      </Form>
    </>
  );
}

/** Everything this person has put off. */
export function LaterList({ later }: { later: Needs['later'] }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('cockpit.later.list')} lead={t('cockpit.later.list-lead')} />
      {later.length === 0 ? (
        <EmptyState
          title={t('cockpit.later.none')}
          others={[{ href: routes.today.href({}), label: t('cockpit.navigation') }]}
        />
      ) : (
        <Section title={t('cockpit.later.count', { count: later.length })}>
          <PutOffList later={later} />
        </Section>
      )}
    </>
  );
}
