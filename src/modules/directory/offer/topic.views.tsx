import type { DescribedChange } from '#platform/history/describe.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { type LanguageTag, languageOf, languageTags } from '#platform/i18n/languages.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import type { RefusedRecord } from '../form.ts';
import { routes } from '../routes.ts';
import { EndForm, Known } from '../stakeholder/record.views.tsx';
import { type Topic, titleFor, topicIcons } from './topic.rules.ts';

interface TopicShowProps {
  topic: Topic;
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  /** Offers that stand under it. */
  offers: number;
  refused?: RefusedRecord | undefined;
}

/** One topic: how it is called and found in each language. */
export function TopicShow({ topic, history, mayEdit, offers, refused }: TopicShowProps) {
  const { t, format } = useWords();
  return (
    <Stack>
      <PageHead
        code={topic.code}
        title={titleFor(topic, 'de').title}
        kicker={<a href={routes.topics.href({})}>{t('directory.topic.plural')}</a>}
        lead={t('directory.topic.show-lead')}
        actions={mayEdit && <TopicActions topic={topic} reason={refused?.reason} />}
      />
      {refused?.text && (
        <Alert kind="danger" refuses>
          {refused.text}
        </Alert>
      )}
      {topic.end && (
        <Alert title={t('directory.topic.ended', { day: format.day(topic.end.on) })}>{topic.end.reason}</Alert>
      )}
      <Facts
        facts={[
          {
            label: t('directory.topic.offers'),
            value: <a href={routes.offerList.href({}, { thema: topic.code })}>{format.number(offers)}</a>,
          },
          { label: t('directory.topic.icon'), value: <Known>{iconName(topic.icon, t)}</Known> },
        ]}
      />
      <Table
        caption={t('directory.topic.words')}
        rows={languageTags.map((tag) => ({ tag, title: topic.titles[tag] }))}
        rowKey={({ tag }) => tag}
        columns={[
          {
            label: t('directory.topic.language'),
            header: true,
            cell: ({ tag }) => <InLanguage tag={tag}>{languageOf(tag).name}</InLanguage>,
          },
          {
            label: t('directory.field.title'),
            cell: ({ tag, title }) => (title ? <InLanguage tag={tag}>{title.title}</InLanguage> : '–'),
          },
          {
            label: t('directory.topic.words'),
            cell: ({ tag, title }) =>
              title && title.words.length > 0 ? (
                <InLanguage tag={tag}>{title.words.join(', ')}</InLanguage>
              ) : (
                <span class="qs-quiet">{t('directory.topic.no-words')}</span>
              ),
          },
        ]}
      />
      <Section title={t('directory.history.title')} id="verlauf">
        <TopicHistory entries={history} />
      </Section>
    </Stack>
  );
}

function TopicActions({ topic: { code, end }, reason }: { topic: Topic; reason: RefusedRecord['reason'] }) {
  const { t } = useWords();
  if (end)
    return (
      <ActionForm action={routes.topicEnd.href({ code })} hidden={{ _method: 'delete' }}>
        <Button>{t('directory.topic.restore')}</Button>
      </ActionForm>
    );
  return (
    <>
      <LinkButton kind="primary" href={routes.editTopic.href({ code })}>
        {t('directory.topic.edit')}
      </LinkButton>
      <EndForm action={routes.topicEnd.href({ code })} label={t('directory.topic.end')} reason={reason} />
    </>
  );
}

const iconName = (icon: string, t: Words['t']) =>
  (topicIcons as readonly string[]).includes(icon) && t(`directory.topic.icon.${icon}` as MessageKey);

export function InLanguage({ tag, children }: { tag: LanguageTag; children: string }) {
  const { bcp47, dir } = languageOf(tag);
  return (
    <Bdi lang={bcp47} dir={dir}>
      {children}
    </Bdi>
  );
}

/** What changed, language by language; only the words that came or went. */
function TopicHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  return (
    <RecordedHistory
      entries={entries}
      what={({ action }) => t(`directory.action.${action}` as MessageKey)}
      changesOf={wordChanges}
      begins={['created']}
    />
  );
}

function wordChanges({ changes }: HistoryEntry): DescribedChange[] {
  // As it was stored: titles by language, each with its words.
  const { from, to } = (changes['titles'] ?? {}) as { from?: Topic['titles']; to?: Topic['titles'] };
  return languageTags.flatMap((tag): DescribedChange[] => {
    const [before, after] = [from?.[tag]?.words ?? [], to?.[tag]?.words ?? []];
    const [called, nowCalled] = [from?.[tag]?.title ?? '', to?.[tag]?.title ?? ''];
    const renamed = called === nowCalled ? [] : [{ label: languageOf(tag).name, from: called, to: nowCalled }];
    const gone = before.filter((word) => !after.includes(word)).join(', ');
    const come = after.filter((word) => !before.includes(word)).join(', ');
    return gone || come ? [...renamed, { label: languageOf(tag).name, from: gone, to: come }] : renamed;
  });
}
