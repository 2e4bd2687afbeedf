import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { ContactFields } from './contact.form.ts';
import { type Contact, contactPurposes } from './contact.rules.ts';
import { ContactLinks, recordHref } from './record.views.tsx';
import type { Stakeholder } from './rules.ts';

export interface ContactListProps {
  owner: Stakeholder;
  contacts: readonly Contact[];
  form: BoundForm<ContactFields>;
}

/** Everything by which a stakeholder can be reached besides its first contact, and one more. */
export function ContactList({ owner, contacts, form }: ContactListProps) {
  const { t, format } = useWords();
  const hrefOf = (contact: Contact) => routes.contact.href({ code: owner.code, id: contact.id });
  return (
    <Stack>
      <PageHead
        code={owner.code}
        title={t('directory.contact.plural')}
        kicker={<a href={recordHref(owner)}>{owner.name}</a>}
        lead={t('directory.contact.lead')}
      />
      {contacts.length === 0 ? (
        <EmptyState title={t('directory.contact.none')} level={3} why={t('directory.contact.none-why')} />
      ) : (
        <Table
          caption={t('directory.contact.plural')}
          rows={contacts}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('directory.field.contact-function'),
              header: true,
              cell: (contact) => <a href={hrefOf(contact)}>{contact.function}</a>,
            },
            {
              label: t('directory.field.contact'),
              cell: ({ mailbox, phone }) => <ContactLinks mailbox={mailbox} phone={phone} />,
            },
            { label: t('directory.contact.purpose'), cell: ({ purpose }) => t(`directory.purpose.${purpose}`) },
            {
              label: t('directory.contact.kept-until'),
              numeric: true,
              cell: ({ keptUntil }) => (keptUntil ? format.day(keptUntil) : t('directory.contact.with-entry')),
            },
          ]}
        />
      )}
      <Section title={t('directory.contact.new')}>
        <Form
          action={routes.contacts.href({ code: owner.code })}
          of={form}
          labels={useLabels()}
          hidden={{ id: form.control('id').value }}
        >
          <ContactFieldGrid form={form} />
          <Actions>
            <Button kind="primary">{t('directory.contact.add')}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  );
}

export interface ContactEditProps {
  owner: Stakeholder;
  contact: Contact;
  form: BoundForm<ContactFields>;
}

/** Changing a further contact, or taking it away for good. */
export function ContactEdit({ owner, contact, form }: ContactEditProps) {
  const { t } = useWords();
  const params = { code: owner.code, id: contact.id };
  return (
    <Stack>
      <PageHead
        code={owner.code}
        title={t('directory.contact.edit')}
        kicker={<a href={routes.contacts.href({ code: owner.code })}>{owner.name}</a>}
        actions={
          <ActionForm action={routes.contact.href(params)} hidden={{ _method: 'delete' }}>
            <Button kind="danger">{t('directory.contact.remove')}</Button>
          </ActionForm>
        }
      />
      <Form
        action={routes.contact.href(params)}
        of={form}
        labels={useLabels()}
        hidden={{ id: form.control('id').value }}
      >
        <ContactFieldGrid form={form} />
        <SaveBar cancelHref={routes.contacts.href({ code: owner.code })} />
      </Form>
    </Stack>
  );
}

function ContactFieldGrid({ form }: { form: BoundForm<ContactFields> }) {
  const { t } = useWords();
  const labels = useLabels();
  return (
    <FieldGrid>
      <Control
        of={form.control('function')}
        label={labels.function}
        hint={t('directory.hint.contact-function')}
        span={4}
      />
      <Control of={form.control('mailbox')} label={labels.mailbox} span={4} personal />
      <Control of={form.control('phone')} label={labels.phone} span={4} personal />
      <Control
        of={form.control('purpose')}
        label={labels.purpose}
        span={6}
        choices={contactPurposes.map((value) => ({ value, label: t(`directory.purpose.${value}`) }))}
      />
      <Control of={form.control('keptUntil')} label={labels.keptUntil} hint={t('directory.hint.kept-until')} span={6} />
    </FieldGrid>
  );
}

function useLabels() {
  const { t } = useWords();
  return {
    function: t('directory.field.contact-function'),
    mailbox: t('directory.field.mailbox'),
    phone: t('directory.field.phone'),
    purpose: t('directory.contact.purpose'),
    keptUntil: t('directory.contact.kept-until'),
  };
}

export interface FurtherContactsProps {
  code: string;
  contacts: readonly Contact[];
  mayEdit: boolean;
}

/** Further contacts on the page of whoever they belong to; who does not keep them sees the public ones. */
export function FurtherContacts({ code, contacts, mayEdit }: FurtherContactsProps) {
  const { t } = useWords();
  const shown = mayEdit ? contacts : contacts.filter(({ purpose }) => purpose === 'public');
  if (shown.length === 0 && !mayEdit) return null;
  return (
    <Section
      title={t('directory.contact.plural')}
      aside={
        mayEdit && (
          <LinkButton kind="tertiary" href={routes.contacts.href({ code })}>
            {t('directory.contact.keep')}
          </LinkButton>
        )
      }
    >
      {shown.length > 0 ? (
        <List
          rows={shown.map((contact) => ({
            title: contact.function,
            note: <ContactLinks mailbox={contact.mailbox} phone={contact.phone} />,
            end: t(`directory.purpose.${contact.purpose}`),
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('directory.contact.none')}</p>
      )}
    </Section>
  );
}
