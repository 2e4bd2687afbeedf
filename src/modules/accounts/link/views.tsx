import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { LinkState } from './rules.ts';

/** Somebody without a password asks for a link. */
export function AskForLink({ form }: { form: BoundForm<{ email: unknown }> }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.door.link.title')} lead={t('accounts.door.link.lead')} />
      <Form action={routes.askLink.href({})} of={form} labels={{ email: t('accounts.door.email') }}>
        <Control of={form.control('email')} label={t('accounts.door.email')} autocomplete="email" />
        <Actions>
          <Button kind="primary">{t('accounts.door.link.submit')}</Button>
          <LinkButton href={routes.signIn.href({})}>{t('accounts.door.back')}</LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** The same answer whether or not there is such an account. */
export function LinkOnItsWay() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.door.link.sent.title')} lead={t('accounts.door.link.sent.text')} />
      <p>
        <LinkButton href={routes.signIn.href({})}>{t('accounts.door.back')}</LinkButton>
      </p>
    </>
  );
}

/** The link was opened; one press signs in. */
export function EnterByLink({ token }: { token: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.door.link.enter.title')} lead={t('accounts.door.link.enter.lead')} />
      <ActionForm action={routes.useLink.href({ token })}>
        <Button kind="primary">{t('accounts.door.link.enter.submit')}</Button>
      </ActionForm>
    </>
  );
}

/** A link that opens nothing any more: why, and the way to a new one. */
export function DeadLink({ state }: { state: Exclude<LinkState, 'open'> }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t(`accounts.door.link.${state}.title`)} lead={t(`accounts.door.link.${state}.text`)} />
      <Actions>
        <LinkButton kind="primary" href={routes.askLink.href({})}>
          {t('accounts.door.ask-link')}
        </LinkButton>
        <LinkButton href={routes.signIn.href({})}>{t('accounts.door.back')}</LinkButton>
      </Actions>
    </>
  );
}

export interface AcceptInvitationProps {
  form: BoundForm<{ password: unknown }>;
  token: string;
  name: string;
  email: string | null;
  countyName: string;
}

/** Somebody was invited and comes for the first time. */
export function AcceptInvitation({ form, token, name, email, countyName }: AcceptInvitationProps) {
  const { t } = useWords();
  const label = t('accounts.door.invitation.password');
  return (
    <>
      <PageHead
        title={t('accounts.door.invitation.title')}
        lead={t('accounts.door.invitation.lead', { county: countyName, name })}
      />
      <Form action={routes.invitation.href({ token })} of={form} labels={{ password: label }}>
        {/* So that a password safe knows whose password this is. */}
        <input type="hidden" autocomplete="username" value={email ?? name} />
        <Control
          of={form.control('password')}
          label={label}
          hint={t('accounts.door.invitation.password-hint')}
          autocomplete="new-password"
          optional
        />
        <Actions>
          <Button kind="primary">{t('accounts.door.invitation.submit')}</Button>
        </Actions>
      </Form>
    </>
  );
}
