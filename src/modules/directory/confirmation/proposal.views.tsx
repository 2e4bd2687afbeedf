import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { recordHref } from '../stakeholder/record.views.tsx';
import type { ProposalFields } from './proposal.form.ts';
import { type Proposal, type ProposedField, proposedFields } from './proposal.rules.ts';
import { type Entry, entryKey } from './rules.ts';

const labels = {
  hours: 'directory.field.hours',
  schedule: 'directory.field.schedule',
  hoursNote: 'directory.field.hours-note',
  place: 'directory.field.place',
  address: 'directory.field.address',
  cost: 'directory.field.cost',
  phone: 'directory.field.phone',
  mailbox: 'directory.field.mailbox',
} as const satisfies Record<ProposedField, string>;

interface ProposalProps {
  entry: Entry;
  action: string;
  back: string;
  form: BoundForm<Partial<ProposalFields>>;
}

/** One entry as it stands, field by field: whoever it belongs to writes what is different now. */
export function ProposalView({ entry, action, back, form }: ProposalProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead title={t('directory.proposal.change')} kicker={entry.title} lead={t('directory.proposal.lead')} />
      <Form action={action} of={form} label={t('directory.proposal.change')}>
        {proposedFields[entry.kind].map((field) => (
          <Control
            key={field}
            of={form.control(field as keyof ProposalFields)}
            label={t(labels[field])}
            optional
            {...(field === 'hours' && { rows: 3, hint: t('directory.hint.hours') })}
          />
        ))}
        <SaveBar save={t('directory.proposal.send')} cancelHref={back} sticky={false} />
      </Form>
    </Stack>
  );
}

interface ProposalLinksProps {
  entries: readonly Entry[];
  /** Those that wait already. */
  proposals: readonly Proposal[];
  token: string;
}

/** Where an entry is put right, one link for each; with what has been proposed already. */
export function ProposalLinks({ entries, proposals, token }: ProposalLinksProps) {
  const { t } = useWords();
  return (
    <List
      label={t('directory.proposal.which')}
      rows={entries.map((entry) => ({
        title: t('directory.proposal.of', { title: entry.title }),
        href: routes.confirmationEntry.href({ token, code: entry.code }),
        ...(proposals.some((one) => entryKey(one.entry) === entryKey(entry)) && {
          note: t('directory.proposal.is-proposed'),
        }),
      }))}
    />
  );
}

export interface ShownProposal {
  proposal: Proposal;
  entry: Entry;
}

/** What was proposed, old beside new, with one button that takes it over. */
export function Proposals({ proposals }: { proposals: readonly ShownProposal[] }) {
  const { t, format } = useWords();
  return (
    <Section title={t('directory.proposal.waiting')} id="vorschlaege" aside={t('directory.proposal.waiting-why')}>
      {proposals.map(({ proposal, entry }) => (
        <section key={proposal.id} aria-label={entry.title}>
          <h3>
            <a href={entryHref(entry)}>{entry.title}</a>{' '}
            <small class="qs-quiet">{[proposal.party.name, format.day(dayOf(proposal.proposedAt))].join(' · ')}</small>
          </h3>
          <Facts
            facts={Object.entries(proposal.after).map(([field, words]) => ({
              label: t(labels[field as ProposedField]),
              value: (
                <>
                  <del dir="auto">{proposal.before[field as ProposedField] || t('directory.proposal.nothing')}</del>{' '}
                  <ins dir="auto">{words || t('directory.proposal.nothing')}</ins>
                </>
              ),
            }))}
          />
          <Actions>
            <ActionForm action={routes.proposedChange.href({ id: proposal.id })}>
              <Button kind="primary">{t('directory.proposal.take')}</Button>
            </ActionForm>
            <ActionForm action={routes.proposedChange.href({ id: proposal.id })} hidden={{ _method: 'delete' }}>
              <Button kind="tertiary">{t('directory.proposal.leave')}</Button>
            </ActionForm>
          </Actions>
        </section>
      ))}
    </Section>
  );
}

/** Where an entry stands in the workspace. */
export function entryHref({ kind, code }: Pick<Entry, 'kind' | 'code'>): string {
  return kind === 'offer' ? routes.offerPage.href({ code }) : recordHref({ kind, code });
}
