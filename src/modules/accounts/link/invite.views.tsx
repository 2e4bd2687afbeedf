import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { AboutFields, type AboutForm, usePersonLabels } from '../person/views.tsx';
import type { ScopeLists } from '../role/rules.ts';
import { HeldFields, type HeldForm } from '../role/views.tsx';
import { routes } from '../routes.ts';
import { ConfirmHint } from '../session/views.tsx';

interface NewPersonProps {
  form: AboutForm & HeldForm;
  scopes: ScopeLists;
  days: number;
  /** Where one confirms who one is, where that is too long ago. */
  confirmHref: string | undefined;
  isRefused: boolean;
  /** Otherwise the invitation stays in the outbox. */
  sendsMail: boolean;
}

/** Invites somebody: who, and with which role. */
export function NewPerson({ form, scopes, days, confirmHref, isRefused, sendsMail }: NewPersonProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.person.new.title')} lead={t('accounts.person.new.lead', { days })} />
      {sendsMail ? null : <Alert kind="warning">{t('accounts.person.new.no-mail')}</Alert>}
      {confirmHref && <ConfirmHint href={confirmHref} keepsPage={isRefused} />}
      <Form action={routes.newPerson.href({})} of={form} labels={usePersonLabels()}>
        <AboutFields form={form} />
        <HeldFields form={form} scopes={scopes} />
        <SaveBar save={t('accounts.person.new.submit')} cancelHref={routes.people.href({})} />
      </Form>
    </>
  );
}
