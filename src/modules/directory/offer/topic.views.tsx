import type { BoundForm } from '#platform/forms/bind.ts';
import type { DescribedChange } from '#platform/history/describe.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { type LanguageTag, languageOf, languageTags } from '#platform/i18n/languages.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { codeColumn, RecordList, useListAddress } from '../stakeholder/list.views.tsx';
import type { WordsFields } from './topic.form.ts';
import { type Topic, titleFor, wordlessLanguages } from './topic.rules.ts';

interface TopicListProps {
  rows: readonly Topic[];
  total: number;
  query: URLSearchParams;
}

/** All topics with the number of words they are found by; the search tries a word as a reader would. */
export function TopicList({ rows, total, query }: TopicListProps) {
  const path = routes.topics.href({});
  const list = useListAddress(path, query);
  const { t, format } = list.words;
  const wordsOf = ({ titles }: Topic) => Object.values(titles).reduce((sum, { words }) => sum + words.length, 0);
  return (
    <RecordList
      title={t('directory.topic.plural')}
      lead={t('directory.topic.lead')}
      path={path}
      query={query}
      rows={rows}
      total={total}
      rowKey={({ code }) => code}
      filters={[]}
      empty={{ title: t('directory.empty.topic'), why: t('directory.empty.topic-why') }}
      columns={[
        codeColumn(list),
        {
          label: t('directory.field.topic'),
          header: true,
          cell: (topic) => <a href={routes.topic.href({ code: topic.code })}>{titleFor(topic, 'de').title}</a>,
        },
        { label: t('directory.topic.words'), numeric: true, cell: (topic) => format.number(wordsOf(topic)) },
        {
          label: t('directory.topic.wordless'),
          cell: (topic) => format.list(wordlessLanguages(topic).map((tag) => languageOf(tag).name)) || '–',
        },
      ]}
    />
  );
}

interface TopicShowProps {
  topic: Topic;
  history: readonly HistoryEntry[];
  mayEdit: boolean;
}

/** One topic: how it is called and found in each language. */
export function TopicShow({ topic, history, mayEdit }: TopicShowProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        code={topic.code}
        title={titleFor(topic, 'de').title}
        kicker={<a href={routes.topics.href({})}>{t('directory.topic.plural')}</a>}
        lead={t('directory.topic.show-lead')}
        actions={
          mayEdit && (
            <LinkButton kind="primary" href={routes.editTopic.href({ code: topic.code })}>
              {t('directory.topic.edit')}
            </LinkButton>
          )
        }
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

function InLanguage({ tag, children }: { tag: LanguageTag; children: string }) {
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
    const gone = before.filter((word) => !after.includes(word)).join(', ');
    const come = after.filter((word) => !before.includes(word)).join(', ');
    return gone || come ? [{ label: languageOf(tag).name, from: gone, to: come }] : [];
  });
}

/** Changing the words of a topic, language by language. */
export function TopicEdit({ topic, form }: { topic: Topic; form: BoundForm<WordsFields> }) {
  const { t } = useWords();
  const labels = Object.fromEntries(languageTags.map((tag) => [tag, languageOf(tag).name]));
  const shown = languageTags.filter((tag) => topic.titles[tag] || form.control(tag).value !== '');
  return (
    <>
      <PageHead
        code={topic.code}
        title={t('directory.topic.edit')}
        kicker={titleFor(topic, 'de').title}
        lead={t('directory.topic.edit-lead')}
      />
      <Form
        action={routes.editTopic.href({ code: topic.code })}
        errors={form.errors}
        labels={labels}
        draft={`topic-${topic.code}`}
      >
        <FieldGrid>
          {shown.map((tag) => (
            <Control
              key={tag}
              of={form.control(tag)}
              label={labels[tag]}
              hint={
                topic.titles[tag] && (
                  <span class="qs-block">
                    <InLanguage tag={tag}>{topic.titles[tag].title}</InLanguage>
                  </span>
                )
              }
              lang={languageOf(tag).bcp47}
              rows={8}
              span={4}
              optional
            />
          ))}
        </FieldGrid>
        <SaveBar cancelHref={routes.topic.href({ code: topic.code })} />
      </Form>
    </>
  );
}
