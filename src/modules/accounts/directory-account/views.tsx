import { h } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { ConfirmHint } from '../session/views.tsx';

/** Back from the directory: the page sends its answer on, so that signing in is a request of our own page. */
export function BackFromDirectory({ answer }: { answer: string }) {
  const { t } = useWords();
  const form = (
    <ActionForm action={routes.directoryBack.href({})} hidden={{ answer }}>
      <Button kind="primary">{t('accounts.door.link.enter.submit')}</Button>
    </ActionForm>
  );
  return (
    <>
      <PageHead title={t('accounts.door.link.enter.title')} />
      {h('qs-go-on', {}, form)}
    </>
  );
}

export interface DirectorySettingsProps {
  form: BoundForm<{ issuer: unknown; clientId: unknown; clientSecret: unknown; trustsEmail: unknown }>;
  isConnected: boolean;
  /** What the administration of the directory has to enter over there. */
  redirectUri: string;
  confirmHref: string | undefined;
  /** The county's settings, for whoever may open them. */
  backHref: string | undefined;
}

/** Connects the county's own directory of accounts. */
export function DirectorySettings({ form, isConnected, redirectUri, confirmHref, backHref }: DirectorySettingsProps) {
  const { t } = useWords();
  const labels = {
    issuer: t('accounts.directory.issuer'),
    clientId: t('accounts.directory.client-id'),
    clientSecret: t('accounts.directory.client-secret'),
    trustsEmail: t('accounts.directory.trusts-email'),
  };
  return (
    <>
      <PageHead title={t('accounts.directory.title')} lead={t('accounts.directory.lead')} />
      {confirmHref && <ConfirmHint href={confirmHref} />}
      <p>
        {t('accounts.directory.redirect')} <code>{redirectUri}</code>
      </p>
      <Form action={routes.settingsDirectory.href({})} of={form} labels={labels}>
        <Control of={form.control('issuer')} label={labels.issuer} hint={t('accounts.directory.issuer-hint')} />
        <Control of={form.control('clientId')} label={labels.clientId} />
        <Control
          of={form.control('clientSecret')}
          label={labels.clientSecret}
          hint={isConnected ? t('accounts.directory.secret-stays') : undefined}
          autocomplete="off"
        />
        <Control
          of={form.control('trustsEmail')}
          label={labels.trustsEmail}
          hint={t('accounts.directory.trusts-email-hint')}
        />
        <SaveBar save={t('accounts.directory.connect')} cancelHref={backHref} sticky={false} />
      </Form>
      {isConnected && (
        <Section title={t('accounts.directory.disconnect')}>
          <p>{t('accounts.directory.disconnect-text')}</p>
          <ActionForm action={routes.settingsDirectory.href({})} hidden={{ _method: 'delete' }}>
            <Button>{t('accounts.directory.disconnect')}</Button>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
