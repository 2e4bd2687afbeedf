import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { QrCode } from '#ui/qr-code/qr-code.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { workspaceLanguages } from '../person/rules.ts';
import { routes } from '../routes.ts';
import type { Session } from '../session/data.ts';
import { ConfirmHint } from '../session/views.tsx';
import type { Passkey } from './data.ts';
import { PasskeyForm } from './passkey.views.tsx';
import type { PasskeyQuestion, Proofs } from './rules.ts';

export interface AccountProps {
  person: { name: string; email: string | null };
  roleNames: readonly string[];
  proofs: Proofs;
  recoveryCodes: number;
  passkeys: readonly Passkey[];
  sessions: readonly Session[];
  sessionId: string;
  /** Where to confirm first, if credentials may not be changed as things stand. */
  confirmHref: string | undefined;
  /** The role needs a second factor and there is none yet. */
  lacksSecondFactor: boolean;
  question: PasskeyQuestion;
  language: BoundForm<{ language: unknown }>;
  password: BoundForm<{ password: unknown }>;
  passkey: BoundForm<{ label: unknown }>;
}

/** One's own account: language, what one signs in with, where one is signed in. */
export function Account(props: AccountProps) {
  const { person, roleNames, confirmHref, lacksSecondFactor } = props;
  const { t, format } = useWords();
  const lead = [person.email, format.list(roleNames)].filter(Boolean).join(' · ');
  return (
    <>
      <PageHead title={person.name} kicker={t('accounts.own.title')} lead={lead} />
      {lacksSecondFactor && (
        <Alert
          kind="warning"
          title={t('accounts.own.second-factor.lacking')}
          action={<LinkButton href={routes.secondFactor.href({})}>{t('accounts.own.second-factor.set-up')}</LinkButton>}
        />
      )}
      {confirmHref && <ConfirmHint href={confirmHref} />}
      <OwnLanguage form={props.language} />
      <OwnPassword form={props.password} hasPassword={props.proofs.hasPassword} email={person.email ?? person.name} />
      <OwnSecondFactor hasTotp={props.proofs.hasTotp} recoveryCodes={props.recoveryCodes} />
      <OwnPasskeys passkeys={props.passkeys} question={props.question} form={props.passkey} />
      <OwnSessions sessions={props.sessions} sessionId={props.sessionId} />
      <Section title={t('accounts.own.data.title')}>
        <p>{t('accounts.own.data.text')}</p>
        <LinkButton href={routes.ownData.href({})}>{t('accounts.own.data.save')}</LinkButton>
      </Section>
    </>
  );
}

function OwnLanguage({ form }: { form: BoundForm<{ language: unknown }> }) {
  const { t } = useWords();
  const choices = workspaceLanguages.map((value) => ({ value, label: t(`accounts.person.language.${value}`) }));
  return (
    <Section title={t('accounts.person.language')}>
      <Form action={routes.ownLanguage.href({})} of={form}>
        <Control of={form.control('language')} label={t('accounts.own.language')} choices={choices} look="row" />
        <Button>{t('ui.form.save')}</Button>
      </Form>
    </Section>
  );
}

function OwnPassword({
  form,
  hasPassword,
  email,
}: {
  form: BoundForm<{ password: unknown }>;
  hasPassword: boolean;
  email: string;
}) {
  const { t } = useWords();
  const label = t('accounts.door.invitation.password');
  return (
    <Section title={t('accounts.door.password')}>
      <p>{t(hasPassword ? 'accounts.own.password.there' : 'accounts.own.password.none')}</p>
      <Form action={routes.ownPassword.href({})} of={form} labels={{ password: label }}>
        {/* So that a password safe knows whose password this is. */}
        <input type="hidden" autocomplete="username" value={email} />
        <Control
          of={form.control('password')}
          label={label}
          hint={t('accounts.door.invitation.password-hint')}
          autocomplete="new-password"
        />
        <Button>{t('accounts.own.password.set')}</Button>
      </Form>
    </Section>
  );
}

function OwnSecondFactor({ hasTotp, recoveryCodes }: { hasTotp: boolean; recoveryCodes: number }) {
  const { t } = useWords();
  if (!hasTotp) {
    return (
      <Section title={t('accounts.own.second-factor.title')}>
        <p>{t('accounts.own.second-factor.none')}</p>
        <LinkButton href={routes.secondFactor.href({})}>{t('accounts.own.second-factor.set-up')}</LinkButton>
      </Section>
    );
  }
  return (
    <Section title={t('accounts.own.second-factor.title')}>
      <p>{t('accounts.own.second-factor.there', { count: recoveryCodes })}</p>
      <Actions>
        <ActionForm action={routes.recoveryCodes.href({})}>
          <Button>{t('accounts.own.recovery.renew')}</Button>
        </ActionForm>
        <ActionForm action={routes.secondFactor.href({})} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('accounts.own.second-factor.remove')}</Button>
        </ActionForm>
      </Actions>
    </Section>
  );
}

type OwnPasskeysProps = Pick<AccountProps, 'passkeys' | 'question'> & { form: BoundForm<{ label: unknown }> };

function OwnPasskeys({ passkeys, question, form }: OwnPasskeysProps) {
  const { t, format } = useWords();
  const rows = passkeys.map(({ id, label, madeAt, usedAt }) => ({
    title: label,
    note: usedAt
      ? t('accounts.own.passkey.used', { made: format.day(dayOf(madeAt)), used: format.day(dayOf(usedAt)) })
      : t('accounts.own.passkey.unused', { made: format.day(dayOf(madeAt)) }),
    end: <RemoveButton action={routes.ownPasskey.href({ id })} name={label} />,
  }));
  return (
    <Section title={t('accounts.own.passkeys')}>
      <p>{t('accounts.own.passkey.text')}</p>
      {rows.length > 0 && <List rows={rows} />}
      <PasskeyForm ask="make" action={routes.ownPasskeys.href({})} question={question} errors={form.errors}>
        <Control
          of={form.control('label')}
          label={t('accounts.own.passkey.label')}
          hint={t('accounts.own.passkey.hint')}
          optional
        />
        <Button icon="key">{t('accounts.own.passkey.add')}</Button>
      </PasskeyForm>
    </Section>
  );
}

function RemoveButton({ action, name }: { action: string; name: string }) {
  const { t } = useWords();
  return (
    <ActionForm action={action} hidden={{ _method: 'delete' }}>
      <Button kind="tertiary">
        {t('accounts.own.remove')}
        <span class="kern-sr-only">: {name}</span>
      </Button>
    </ActionForm>
  );
}

function OwnSessions({ sessions, sessionId }: Pick<AccountProps, 'sessions' | 'sessionId'>) {
  const { t, format } = useWords();
  const rows = sessions.map(({ id, device, seenAt, startedAt }) => {
    const title = device || t('accounts.own.session.unknown');
    return {
      title: id === sessionId ? `${title} (${t('accounts.own.session.this')})` : title,
      note: t('accounts.own.session.times', { started: format.moment(startedAt), seen: format.moment(seenAt) }),
      ...(id === sessionId ? {} : { end: <RemoveButton action={routes.ownSession.href({ id })} name={title} /> }),
    };
  });
  return (
    <Section title={t('accounts.own.sessions')}>
      <List rows={rows} />
      {rows.length > 1 && (
        <ActionForm action={routes.ownSessions.href({})} hidden={{ _method: 'delete' }}>
          <Button>{t('accounts.own.session.end-others')}</Button>
        </ActionForm>
      )}
    </Section>
  );
}

export interface SetUpAppProps {
  form: BoundForm<{ code: unknown }>;
  /** For the camera, and as text for whoever types it in. */
  address: string;
  secret: string;
  sealed: string;
  next: string;
  /** The role needs a second factor and there is none yet: nothing else opens before. */
  lacksSecondFactor: boolean;
}

/** Sets up the app that shows the codes. */
export function SetUpApp({ form, address, secret, sealed, next, lacksSecondFactor }: SetUpAppProps) {
  const { t } = useWords();
  const label = t('accounts.own.second-factor.code');
  return (
    <>
      <PageHead title={t('accounts.own.second-factor.set-up')} lead={t('accounts.own.second-factor.how')} />
      {lacksSecondFactor && <Alert title={t('accounts.own.second-factor.lacking')} />}
      <QrCode content={address} title={t('accounts.own.second-factor.picture')} />
      <p>
        {t('accounts.own.second-factor.by-hand')} <code dir="ltr">{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Form action={routes.secondFactor.href({})} of={form} labels={{ code: label }} hidden={{ sealed, weiter: next }}>
        <Control
          of={form.control('code')}
          label={label}
          hint={t('accounts.door.code.hint')}
          autocomplete="one-time-code"
          personal
        />
        <Actions>
          <Button kind="primary">{t('accounts.own.second-factor.submit')}</Button>
          <LinkButton href={routes.account.href({})}>{t('ui.form.cancel')}</LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** Shown once, to be printed or put into a safe. */
export function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const { t } = useWords();
  const rows = codes.map((code) => ({ title: <Bdi>{code}</Bdi> }));
  return (
    <>
      <PageHead title={t('accounts.own.recovery.title')} lead={t('accounts.own.recovery.lead')} />
      <List rows={rows} label={t('accounts.own.recovery.title')} />
      <LinkButton kind="primary" href={next}>
        {t('accounts.own.recovery.kept')}
      </LinkButton>
    </>
  );
}
