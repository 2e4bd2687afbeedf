import { useWords } from '#platform/i18n/words.ts';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { AboutFields, type AboutForm, usePersonLabels } from '../person/views.tsx';
import type { ScopeLists } from '../role/rules.ts';
import { HeldFields, type HeldForm } from '../role/views.tsx';
import { routes } from '../routes.ts';

/** Invites somebody: who, and with which role. */
export function NewPerson({ form, scopes, days }: { form: AboutForm & HeldForm; scopes: ScopeLists; days: number }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('accounts.person.new.title')} lead={t('accounts.person.new.lead', { days })} />
      <Form action={routes.newPerson.href({})} of={form} labels={usePersonLabels()}>
        <AboutFields form={form} />
        <HeldFields form={form} scopes={scopes} />
        <SaveBar save={t('accounts.person.new.submit')} cancelHref={routes.people.href({})} />
      </Form>
    </>
  );
}
