import { languageOf } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button } from '#ui/button/button.tsx';
import { isNarrowed } from '#ui/empty-state/empty-state.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { routes } from '../routes.ts';
import { codeColumn, oneOf, RecordList, stateTabs, useListAddress } from '../stakeholder/list.views.tsx';
import { neighbourOf, type Topic, titleFor, wordlessLanguages } from './topic.rules.ts';

interface TopicListProps {
  rows: readonly Topic[];
  /** All of them, ended ones, too. */
  all: readonly Topic[];
  query: URLSearchParams;
  mayEdit: boolean;
}

/** All topics with the number of words they are found by; the search tries a word as a reader would. */
export function TopicList({ rows, all, query, mayEdit }: TopicListProps) {
  const path = routes.topics.href({});
  const list = useListAddress(path, query);
  const { t, format } = list.words;
  const wordsOf = ({ titles }: Topic) => Object.values(titles).reduce((sum, { words }) => sum + words.length, 0);
  const ended = all.filter(({ end }) => end).length;
  const templates = { href: routes.topicTemplates.href({}), label: t('directory.topic.templates-open') };
  const isOrdered = mayEdit && !isNarrowed(query);
  const translations = (['aktuell', 'offen'] as const).map((value) => ({
    value,
    label: t(`directory.topic.translation.${value}`),
  }));
  return (
    <RecordList
      title={t('directory.topic.plural')}
      lead={t('directory.topic.lead')}
      path={path}
      query={query}
      rows={rows}
      total={all.length - ended}
      tabs={ended > 0 ? stateTabs(list, ['ended'], () => ended) : undefined}
      add={mayEdit && { href: routes.newTopic.href({}), label: t('directory.topic.new') }}
      alsoAdd={mayEdit && templates}
      rowKey={({ code }) => code}
      filters={[oneOf(list, 'uebersetzung', t('directory.topic.translation'), translations)]}
      empty={{
        title: t('directory.empty.topic'),
        why: t('directory.empty.topic-why'),
        others: mayEdit ? [templates] : [],
      }}
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
        ...(isOrdered
          ? [{ label: t('directory.topic.order'), cell: (topic: Topic) => <Place topic={topic} order={rows} /> }]
          : []),
      ]}
    />
  );
}

/** One place up or down in the order of the start page. */
function Place({ topic, order }: { topic: Topic; order: readonly Topic[] }) {
  const { t } = useWords();
  const { code } = topic;
  const name = titleFor(topic, 'de').title;
  const from = `${order.indexOf(topic) + 1}`;
  return (
    <Actions>
      {(['up', 'down'] as const)
        .filter((direction) => neighbourOf(order, code, direction))
        .map((direction) => (
          <ActionForm key={direction} action={routes.topicPlace.href({ code })} hidden={{ direction, from }}>
            <Button kind="tertiary" aria-label={t(`directory.topic.${direction}-of`, { name })}>
              {t(`directory.topic.${direction}`)}
            </Button>
          </ActionForm>
        ))}
    </Actions>
  );
}
