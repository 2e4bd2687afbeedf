import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { followUpDay, isFollowUpAppliedFor, mayBeFollowed } from './follow-up.rules.ts';
import type { noFollowUpForm } from './form.ts';
import type { Grant } from './rules.ts';

interface FollowUpProps {
  grant: Grant;
  today: string;
  form: BoundForm<(typeof noFollowUpForm)['fields']>;
  mayEdit: boolean;
}

/** What comes after the money of a grant: until when somebody applies for it, that it is under way, or why nothing comes. */
export function FollowUp({ grant, today, form, mayEdit }: FollowUpProps) {
  const { t } = useWords();
  if (!grant.followedBy && !grant.noFollowUp && !mayBeFollowed(grant)) return null;
  return (
    <Section title={t('grants.follow-up.title')} id="folge">
      <Standing grant={grant} today={today} />
      {mayEdit && mayBeFollowed(grant) && !isFollowUpAppliedFor(grant) && <Acts grant={grant} form={form} />}
    </Section>
  );
}

function Standing({ grant, today }: Pick<FollowUpProps, 'grant' | 'today'>) {
  const { t, format } = useWords();
  const { followedBy, noFollowUp } = grant;
  const applyBy = followUpDay(grant);
  if (followedBy) {
    const { code, state } = followedBy;
    const label = t('grants.follow-up.begun', { code, state: t(`grants.state.${state}`) });
    return (
      <p>
        <a href={routes.grant.href({ code })}>{label}</a>
      </p>
    );
  } else if (noFollowUp) {
    return <p>{t('grants.follow-up.none', { day: format.day(noFollowUp.on), reason: noFollowUp.reason })}</p>;
  } else if (applyBy === null) {
    return <p class="qs-quiet">{t('grants.follow-up.no-day')}</p>;
  } else {
    return (
      <p>{t(applyBy < today ? 'grants.follow-up.missed' : 'grants.follow-up.until', { day: format.day(applyBy) })}</p>
    );
  }
}

function Acts({ grant: { code, followedBy, noFollowUp }, form }: Pick<FollowUpProps, 'grant' | 'form'>) {
  const { t } = useWords();
  const action = routes.noFollowUp.href({ code });
  if (noFollowUp) {
    return (
      <ActionForm action={action} hidden={{ _method: 'delete' }}>
        <Button>{t('grants.follow-up.want')}</Button>
      </ActionForm>
    );
  }
  return (
    <>
      {!followedBy && (
        <p>
          <LinkButton href={routes.newGrant.href({}, { folgt: code })}>{t('grants.due.apply.begin')}</LinkButton>
        </p>
      )}
      <Form
        prefix="folge"
        action={action}
        opener={{ at: routes.grant.href({ code }), label: t('grants.follow-up.forgo') }}
        of={form}
        label={t('grants.follow-up.forgo')}
      >
        <Control of={form.control('reason')} label={t('grants.grant.reason')} hint={t('grants.follow-up.forgo-hint')} />
        <SaveBar sticky={false} save={t('grants.follow-up.forgo')} />
      </Form>
    </>
  );
}
