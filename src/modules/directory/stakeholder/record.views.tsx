import type { ComponentChildren } from 'preact';
import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PhoneText } from '#ui/phone/phone.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import type { RefusedRecord } from '../form.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import type { Freshness } from '../rules.ts';
import { type Archival, germanLanguageName, type StakeholderKind, spokenLanguage } from './rules.ts';

export type RecordState = 'draft' | 'ended' | 'archived' | 'internal' | Freshness;

const signs: Record<RecordState, SignName> = {
  draft: 'ring',
  ended: 'cross',
  archived: 'cross',
  internal: 'ring',
  unconfirmed: 'unknown',
  confirmed: 'go',
  stale: 'late',
  hidden: 'stop',
};

/** How an entry stands: sign, word, colour. */
export function StateBadge({ state }: { state: RecordState }) {
  const { t } = useWords();
  return <Badge sign={signs[state]}>{t(`directory.state.${state}`)}</Badge>;
}

export interface RecordPageProps {
  code: string;
  title: string;
  /** The list to which the record belongs. */
  list: { label: string; href: string };
  lead?: ComponentChildren;
  /** What can be done with it. */
  actions: ComponentChildren;
  /** What the reader should know before the facts. */
  alerts?: ComponentChildren;
  /** Facts and what belongs to the record. */
  children: ComponentChildren;
  /** Sections that other modules add. */
  more?: readonly ComponentChildren[];
  history: readonly HistoryEntry[];
}

/** The page of a record, whatever its kind: head, facts, what other modules add, history. */
export function RecordPage({ code, title, list, lead, actions, alerts, children, more, history }: RecordPageProps) {
  return (
    <Stack>
      <PageHead code={code} title={title} kicker={<a href={list.href}>{list.label}</a>} lead={lead} actions={actions} />
      {alerts}
      <Columns split="7-5">
        <Stack>{children}</Stack>
        <Stack>
          {more}
          <RecordHistory entries={history} />
        </Stack>
      </Columns>
    </Stack>
  );
}

/** The way to the form of a record. */
export function EditLink({ href }: { href: string }) {
  const { t } = useWords();
  return (
    <LinkButton kind="primary" href={href}>
      {t('directory.edit')}
    </LinkButton>
  );
}

/** Who changed what and why, newest first. */
function RecordHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  return (
    <Section title={t('directory.history.title')}>
      <RecordedHistory
        entries={entries}
        what={({ action }) => t(`directory.action.${action}` as MessageKey)}
        begins={['created']}
      />
    </Section>
  );
}

/** Names of languages, each in itself. */
export function Languages({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, index) => {
        return (
          <span key={code}>
            {index > 0 && ', '}
            <LanguageName code={code} />
          </span>
        );
      })}
    </>
  );
}

/** German first for those who work here, then its own name. */
function LanguageName({ code }: { code: string }) {
  const { name, dir } = spokenLanguage(code);
  const german = germanLanguageName(code);
  const own = (
    <Bdi lang={code} dir={dir}>
      {name}
    </Bdi>
  );
  return german === undefined ? (
    own
  ) : (
    <>
      {german} ({own})
    </>
  );
}

/** A value, or that nobody knows it. */
export function Known({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  return <>{children || <span class="qs-quiet">{t('directory.unknown')}</span>}</>;
}

/** Mailbox and phone as links. */
export function ContactLinks({ mailbox, phone }: { mailbox: string; phone: string }) {
  return (
    <Known>
      {(mailbox || phone) && (
        <>
          {mailbox && (
            <a href={`mailto:${mailbox}`}>
              <Bdi>{mailbox}</Bdi>
            </a>
          )}
          {mailbox && phone && ' · '}
          {phone && <PhoneText phone={phone} />}
        </>
      )}
    </Known>
  );
}

/** The workspace page of a stakeholder, or of a contact point. */
export function recordHref({ kind, code }: { kind: StakeholderKind | 'contact-point'; code: string }): string {
  switch (kind) {
    case 'organisation':
      return routes.organisationPage.href({ code });
    case 'unit':
      return routes.unit.href({ code });
    case 'body':
      return routes.body.href({ code });
    case 'municipality':
      return routes.municipality.href({ code });
    case 'contact-point':
      return routes.contactPointPage.href({ code });
  }
}

/** Since when and why a stakeholder is no longer there, and where it went. */
export function ArchivalNote({ kind, archival }: { kind: StakeholderKind; archival: Archival }) {
  const { t, format } = useWords();
  return (
    <Alert
      title={
        archival.mergedInto
          ? t('directory.alert.merged', { name: archival.mergedInto.name })
          : t('directory.alert.archived', { day: format.moment(archival.at) })
      }
    >
      {archival.reason}{' '}
      {archival.mergedInto && (
        <a href={recordHref({ kind, code: archival.mergedInto.code })}>{archival.mergedInto.code}</a>
      )}
    </Alert>
  );
}

/** That it has ended, and why it was not changed, where somebody tried. */
export function EndedNote({
  refused,
  ...ended
}: Parameters<typeof ArchivalNote>[0] & { refused?: RefusedRecord | undefined }) {
  return (
    <>
      {refused?.text && (
        <Alert kind="danger" refuses>
          {refused.text}
        </Alert>
      )}
      <ArchivalNote {...ended} />
    </>
  );
}

/** The way back from the archive. */
export function RestoreForm({ action }: { action: string }) {
  const { t } = useWords();
  return (
    <ActionForm action={action} hidden={{ _method: 'delete' }}>
      <Button>{t('directory.organisation.restore')}</Button>
    </ActionForm>
  );
}

interface EndFormProps {
  /** The page it stands on, where another form stands there, too: then a link opens it. */
  at?: string;
  action: string;
  label?: string | undefined;
  /** Takes something back instead of adding an end. */
  method?: 'delete' | undefined;
  /** What was sent and not taken. */
  reason?: FormResult<ReasonFields> | undefined;
}

/** Ending needs a reason: nothing ends silently. */
export function EndForm({ action, label, method, at, reason }: EndFormProps) {
  const { t } = useWords();
  const form = bind(reasonForm, reason ?? {});
  const title = label ?? t('directory.end');
  const drawn = (
    <Form
      action={action}
      label={title}
      of={form}
      labels={{ reason: t('directory.reason') }}
      {...(method && { hidden: { _method: method }, prefix: method })}
      {...(at !== undefined && { opener: { at, label: title } })}
    >
      <Control of={form.control('reason')} label={t('directory.reason')} />
      <Button kind="danger">{title}</Button>
    </Form>
  );
  if (at !== undefined) return drawn;
  return (
    <Disclosure open={form.errors.length > 0} summary={title}>
      {drawn}
    </Disclosure>
  );
}
