import type { ComponentChildren } from 'preact';
import type { HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { type FieldChange, History } from '#ui/history/history.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import type { OpeningTime } from '../contact-point/rules.ts';
import { spokenLanguage } from './rules.ts';

export type ShownState = 'draft' | 'ended' | 'archived' | 'unconfirmed' | 'confirmed' | 'stale' | 'hidden';

const signs: Record<ShownState, SignName> = {
  draft: 'ring',
  ended: 'cross',
  archived: 'cross',
  unconfirmed: 'unknown',
  confirmed: 'go',
  stale: 'late',
  hidden: 'stop',
};

/** How an entry stands: sign, word, colour. */
export function StateBadge({ state }: { state: ShownState }) {
  const { t } = useWords();
  return <Badge sign={signs[state]}>{t(`directory.state.${state}`)}</Badge>;
}

/** Who changed what and why, newest first. */
export function RecordHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('directory.history.title')}>
      <History
        entries={entries.map((entry) => ({
          at: entry.at,
          who: entry.byLabel || t('directory.history.somebody'),
          what: t(`directory.action.${entry.action}` as MessageKey),
          ...(entry.reason && { reason: entry.reason }),
          changes: entry.action === 'created' ? [] : changedFields(entry.changes, words),
        }))}
      />
    </Section>
  );
}

const labelled: Readonly<Record<string, MessageKey>> = {
  name: 'directory.field.name',
  title: 'directory.field.title',
  description: 'directory.field.description',
  category: 'directory.field.category',
  address: 'directory.field.address',
  website: 'directory.field.website',
  contactFunction: 'directory.field.contact-function',
  mailbox: 'directory.field.mailbox',
  phone: 'directory.field.phone',
  languages: 'directory.field.languages',
  confirmedOn: 'directory.field.confirmed-on',
  state: 'directory.field.state',
  schedule: 'directory.field.schedule',
  hours: 'directory.field.hours',
  cost: 'directory.field.cost',
  endsOn: 'directory.field.ends-on',
  isPermanent: 'directory.field.is-permanent',
  isOpenToAll: 'directory.field.is-open-to-all',
  municipalityId: 'directory.field.municipality',
  municipalityIds: 'directory.field.municipalities',
  targetGroups: 'directory.field.target-groups',
  topicId: 'directory.field.topic',
  ownerId: 'directory.field.owner',
  utilisation: 'directory.field.utilisation',
  place: 'directory.field.place',
  capacityPerYear: 'directory.field.capacity',
  placement: 'directory.field.placement',
  attachedToId: 'directory.field.attached-to',
  rhythm: 'directory.field.rhythm',
  members: 'directory.field.members',
  level: 'directory.field.level',
  population: 'directory.field.population',
  hasIntegrationOffice: 'directory.field.has-office',
  note: 'directory.field.note',
  mergedInto: 'directory.field.merged-into',
  hoursNote: 'directory.field.hours-note',
  contact: 'directory.field.contact-function',
};

function changedFields(changes: HistoryEntry['changes'], words: Words): FieldChange[] {
  return Object.entries(changes).flatMap(([name, { from, to }]) => {
    const key = labelled[name];
    return key ? [{ label: words.t(key), from: shownValue(name, from, words), to: shownValue(name, to, words) }] : [];
  });
}

/** A stored value in the reader's words. Ids are told as "changed": names may be others today. */
function shownValue(name: string, value: unknown, { t, format }: Words): string {
  if (value === null || value === undefined || value === '') return '';
  if (name === 'state') return t(`directory.state.${String(value)}` as MessageKey);
  if (name === 'hours' && Array.isArray(value))
    return format.list(
      (value as OpeningTime[]).map((time) => `${t(`directory.day.${time.day}` as MessageKey)} ${time.from}–${time.to}`),
    );
  if (name.endsWith('On') && typeof value === 'string') return format.day(value);
  if (typeof value === 'boolean') return t(value ? 'directory.yes' : 'directory.no');
  if (/Ids?$/.test(name)) return t('directory.history.other');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Names of languages, each in itself. */
export function Languages({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, index) => {
        const { name, dir } = spokenLanguage(code);
        return (
          <span key={code}>
            {index > 0 && ', '}
            <Bdi lang={code} dir={dir}>
              {name}
            </Bdi>
          </span>
        );
      })}
    </>
  );
}

/** A value, or honestly that nobody knows it. */
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
          {phone && (
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              <Bdi>{phone}</Bdi>
            </a>
          )}
        </>
      )}
    </Known>
  );
}
