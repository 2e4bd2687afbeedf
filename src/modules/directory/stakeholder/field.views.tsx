import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import type { Choice } from '#ui/field/choice.tsx';
import { Control, type ControlProps } from '#ui/field/control.tsx';
import type { RefusedRecord } from '../form.ts';
import { privateTexts } from './private.rules.ts';
import type { RecordState } from './record.views.tsx';
import { spokenLanguageChoices } from './rules.ts';

/** Things with an id and a name as choices; where they are searched, their number finds them, too. */
export function choicesById(things: readonly { id: string; name: string; code?: string }[]): Choice[] {
  return things.map(({ id, name, code }) => ({ value: id, label: name, code }));
}

/** Which languages are spoken: many, so they stand behind a line that says how many are chosen. */
export function LanguageControl({ of, label }: Pick<ControlProps, 'of' | 'label'>) {
  const { t } = useWords();
  return (
    <Disclosure
      summary={t('directory.languages-chosen', { count: of.values.length })}
      open={of.error !== undefined || of.values.length === 0}
    >
      <Control of={of} label={label} look="row" choices={spokenLanguageChoices()} />
    </Disclosure>
  );
}

type ContactField = 'contactFunction' | 'mailbox' | 'phone' | 'contactIsOfficial';

export interface ContactControlsProps {
  form: { control(name: ContactField): ReturnType<BoundForm<Record<string, never>>['control']> };
  labels: Record<ContactField, string>;
}

/** A contact by function; a private one only for those who say that it is official. */
export function ContactControls({ form, labels }: ContactControlsProps) {
  const { t } = useWords();
  return (
    <>
      <Control
        of={form.control('contactFunction')}
        label={labels.contactFunction}
        hint={t('directory.hint.contact-function')}
        span={4}
      />
      <Control of={form.control('mailbox')} label={labels.mailbox} span={4} />
      <Control of={form.control('phone')} label={labels.phone} span={4} />
      <Control
        of={form.control('contactIsOfficial')}
        label={labels.contactIsOfficial}
        hint={t('directory.hint.contact-is-official')}
      />
    </>
  );
}

export interface RecordAlertsProps {
  state: RecordState;
  refused?: RefusedRecord | undefined;
  /** What readers see and anybody may have typed anything into. */
  texts: Readonly<Partial<Record<'description' | 'place' | 'schedule' | 'cost' | 'hours-note', string>>>;
}

/** What just went wrong, that the public no longer sees an entry, and where it may see a private number. */
export function RecordAlerts({ state, refused, texts }: RecordAlertsProps) {
  const { t } = useWords();
  return (
    <>
      {refused?.text && (
        <Alert
          kind="danger"
          refuses
          action={refused.fieldHref && <a href={refused.fieldHref}>{t('directory.to-field')}</a>}
        >
          {refused.text}
        </Alert>
      )}
      {state === 'hidden' && (
        <Alert kind="warning" title={t('directory.alert.hidden')}>
          {t('directory.alert.hidden-why')}
        </Alert>
      )}
      {privateTexts(texts).map((name) => (
        <Alert key={name} title={t('directory.alert.private-text', { field: t(`directory.field.${name}`) })}>
          {t('directory.alert.private-text-why')}
        </Alert>
      ))}
    </>
  );
}
