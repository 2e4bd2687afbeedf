import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { PasskeyForm } from '../credential/passkey.views.tsx';
import { hasSecondFactor, type PasskeyQuestion, type Proofs } from '../credential/rules.ts';
import { routes } from '../routes.ts';

export interface ConfirmAgainProps {
  /** Own path to go on to. */
  next: string;
  proofs: Proofs;
  isDemoSession: boolean;
  cameByDirectory: boolean;
  passkey: PasskeyQuestion | undefined;
  code: BoundForm<{ code: unknown }>;
  password: BoundForm<{ password: unknown }>;
}

/** Before something that matters: are you still the one who signed in? */
export function ConfirmAgain(props: ConfirmAgainProps) {
  const { next, proofs, isDemoSession, cameByDirectory, passkey } = props;
  const { t } = useWords();
  const hidden = { weiter: next };
  const hasNothing = !hasSecondFactor(proofs) && !proofs.hasPassword && !isDemoSession && !cameByDirectory;
  return (
    <>
      <PageHead title={t('accounts.confirm.title')} lead={t('accounts.confirm.lead')} />
      {passkey && (
        <PasskeyForm ask="use" action={routes.confirmPasskey.href({})} question={passkey} hidden={hidden}>
          <Button kind="primary" icon="key">
            {t('accounts.confirm.passkey')}
          </Button>
        </PasskeyForm>
      )}
      {proofs.hasTotp && <ByCode {...props} />}
      {!hasSecondFactor(proofs) && proofs.hasPassword && <ByPassword {...props} />}
      {cameByDirectory && (
        <LinkButton href={routes.directory.href({}, { weiter: next, erneut: 'ja' })}>
          {t('accounts.door.directory')}
        </LinkButton>
      )}
      {isDemoSession && (
        <ActionForm action={routes.confirmDemo.href({})} hidden={hidden}>
          <Button kind="primary">{t('accounts.confirm.demo')}</Button>
        </ActionForm>
      )}
      {hasNothing && (
        <p>
          {t('accounts.confirm.by-link')} <a href={routes.askLink.href({})}>{t('accounts.door.ask-link')}</a>
        </p>
      )}
    </>
  );
}

function ByCode({ code, next }: ConfirmAgainProps) {
  const { t } = useWords();
  const label = t('accounts.door.code.label');
  const action = routes.confirmCode.href({});
  return (
    <Form action={action} of={code} labels={{ code: label }} hidden={{ weiter: next }}>
      <Control
        of={code.control('code')}
        label={label}
        hint={t('accounts.door.code.hint')}
        autocomplete="one-time-code"
        personal
      />
      <Actions>
        <Button kind="primary">{t('accounts.confirm.submit')}</Button>
      </Actions>
    </Form>
  );
}

function ByPassword({ password, next }: ConfirmAgainProps) {
  const { t } = useWords();
  const label = t('accounts.door.password');
  const action = routes.confirmPassword.href({});
  return (
    <Form action={action} of={password} labels={{ password: label }} hidden={{ weiter: next }}>
      <Control of={password.control('password')} label={label} autocomplete="current-password" />
      <Actions>
        <Button kind="primary">{t('accounts.confirm.submit')}</Button>
      </Actions>
    </Form>
  );
}
