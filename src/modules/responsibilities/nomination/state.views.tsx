import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { NominationStateFields } from './form.ts';
import { PersonFacts } from './person.views.tsx';
import { type Area, type Nomination, nextNominationStates } from './rules.ts';

/** Naming or declining a proposed person, or ending a nomination; never without a reason where somebody loses something. */
export function NominationStateView({
  area,
  form,
}: {
  area: Area & { nomination: Nomination };
  form: BoundForm<NominationStateFields>;
}) {
  const { t } = useWords();
  const { code, name } = area.party;
  const choices = nextNominationStates(area.nomination.state.state).map((value) => ({
    value,
    label: t(`responsibilities.nomination.action.${value}`),
  }));
  const labels = {
    state: t('responsibilities.field.state'),
    on: t('responsibilities.field.on'),
    reason: t('responsibilities.field.reason'),
  };
  return (
    <Stack>
      <PageHead
        title={t('responsibilities.nomination.move')}
        kicker={<a href={routes.area.href({ code })}>{`${code} ${name}`}</a>}
      />
      <PersonFacts nomination={area.nomination} hasAccount={area.nomination.personId !== null} />
      <Form action={routes.nominationState.href({ code })} of={form} labels={labels}>
        <Control of={form.control('state')} label={labels.state} look="list" choices={choices} />
        <Control of={form.control('on')} label={labels.on} />
        <Control of={form.control('reason')} label={labels.reason} hint={t('responsibilities.hint.reason')} rows={2} />
        <SaveBar cancelHref={routes.area.href({ code })} sticky={false} />
      </Form>
    </Stack>
  );
}
