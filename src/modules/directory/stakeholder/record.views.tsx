import type { ComponentChildren } from 'preact';
import { describeChanges } from '#platform/history/describe.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { History } from '#ui/history/history.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { spokenLanguage } from './rules.ts';

export type RecordState = 'draft' | 'ended' | 'archived' | 'unconfirmed' | 'confirmed' | 'stale' | 'hidden';

const signs: Record<RecordState, SignName> = {
  draft: 'ring',
  ended: 'cross',
  archived: 'cross',
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
          changes: entry.action === 'created' ? [] : describeChanges(entry, words),
        }))}
      />
    </Section>
  );
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
