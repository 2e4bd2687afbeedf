import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { StillFields } from './form.ts';
import { type Entry, entryKey, type Party } from './rules.ts';

export interface OwnEntriesProps {
  title: string;
  parties: readonly Party[];
  form: BoundForm<StillFields>;
  /** For whoever keeps the whole directory: what nobody can be asked about by mail. */
  isWhole: boolean;
}

/** Everything of one's own on one page, ticked: read, untick what is wrong, one tap. */
export function OwnEntries({ title, parties, form, isWhole }: OwnEntriesProps) {
  const { t } = useWords();
  const choices = useEntryChoices();
  const labels = { still: t('directory.answer.things') };
  // Whose it is needs saying only where there are several; whoever calls needs the number.
  const before = ({ name, phone }: Party) => [parties.length > 1 || isWhole ? name : '', isWhole ? phone : ''];
  return (
    <Stack>
      <PageHead title={title} lead={t(isWhole ? 'directory.own.by-telephone-lead' : 'directory.own.lead')} />
      {parties.length === 0 ? (
        <EmptyState
          title={t('directory.own.nothing')}
          others={[{ href: routes.offerList.href({}), label: t('directory.offer.plural') }]}
          why={t(isWhole ? 'directory.own.nobody-to-call' : 'directory.own.nothing-why')}
        />
      ) : (
        <Form action={routes.ownEntries.href({})} of={form} labels={labels}>
          <Control
            of={form.control('still')}
            label={labels.still}
            choices={parties.flatMap((party) => choices(party.entries, before(party)))}
          />
          <Actions>
            <Button kind="primary">{t('directory.answer.still-true')}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  );
}

/** Entries as ticks: title, what there is to check, when it was last confirmed. */
export function useEntryChoices() {
  const { t, format } = useWords();
  return (entries: readonly Entry[], before: readonly string[] = []) =>
    entries.map((entry) => {
      const last = entry.confirmedOn
        ? t('directory.answer.last', { day: format.day(entry.confirmedOn) })
        : t('directory.answer.never');
      const lead = before.filter((part) => part !== '' && part !== entry.title);
      return {
        value: entryKey(entry),
        label: entry.title,
        hint: [...lead, entry.summary, last].filter(Boolean).join(' · '),
      };
    });
}
