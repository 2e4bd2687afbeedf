import { useWords, type Words } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import type { CountedNode } from '../node/data.ts';
import { kindLabel, NodeTitle, threadHref } from '../node/views.tsx';
import { routes } from '../routes.ts';

export interface ThreadStartsProps {
  words: string;
  kind: string;
  /** Only measures that somebody asked for. */
  hasOrigin: boolean;
  nodes: readonly CountedNode[];
  count: number;
  kinds: ReadonlyMap<string, number>;
  /** Nothing but those who act: no thread begins there yet. */
  isEmpty: boolean;
  maySeeGaps: boolean;
}

/** Where a thread can begin: everything that is in it, to be narrowed by word and kind. */
export function ThreadStarts(props: ThreadStartsProps) {
  const { t } = useWords();
  const { maySeeGaps, isEmpty } = props;
  return (
    <>
      <PageHead
        title={t('thread.map.title')}
        lead={t('thread.map.lead')}
        actions={
          maySeeGaps && !isEmpty ? (
            <LinkButton href={routes.gaps.href({})}>{t('thread.map.gaps')}</LinkButton>
          ) : undefined
        }
      />
      {isEmpty ? (
        <EmptyState title={t('thread.map.empty')} why={t('thread.map.empty-text')} />
      ) : (
        <FoundStarts {...props} />
      )}
    </>
  );
}

function FoundStarts({ words, kind, hasOrigin, nodes, count, kinds }: ThreadStartsProps) {
  const reader = useWords();
  const { t, format } = reader;
  const choices = [...kinds].map(([value, own]) => ({ value, label: kindLabel(value, reader), count: own }));
  return (
    <>
      <FilterBar
        action={routes.map.href({})}
        search={{ value: words, label: t('thread.map.search'), placeholder: t('thread.map.search-hint') }}
        filters={[
          {
            name: 'art',
            label: t('thread.map.kind'),
            choices: choices.sort((a, b) => format.compare(a.label, b.label)),
            chosen: kind === '' ? [] : [kind],
            clearHref: routes.map.href({}, { q: words }),
          },
          ...(hasOrigin ? [originFilter(words, t)] : []),
        ]}
        clearHref={routes.map.href({})}
        result={t('thread.map.found', { count })}
      />
      {nodes.length === 0 ? <NothingFound words={words} hasOrigin={hasOrigin} /> : <Starts nodes={nodes} />}
      {count > nodes.length && <p class="qs-small qs-quiet">{t('thread.map.most', { most: nodes.length })}</p>}
    </>
  );
}

/** Shown only to whoever comes from the figure. */
const originFilter = (words: string, t: Words['t']): Filter => ({
  name: 'herkunft',
  label: t('thread.map.origin'),
  choices: [{ value: 'ja', label: t('thread.map.origin-asked') }],
  chosen: ['ja'],
  clearHref: routes.map.href({}, { q: words, art: 'measure' }),
});

function NothingFound({ words, hasOrigin }: Pick<ThreadStartsProps, 'words' | 'hasOrigin'>) {
  const { t } = useWords();
  return (
    <EmptyState
      title={
        words !== ''
          ? t('thread.map.none-found', { words })
          : t(hasOrigin ? 'thread.map.none-asked' : 'thread.map.none-of-kind')
      }
      others={[{ href: routes.map.href({}), label: t('thread.map.reset') }]}
    />
  );
}

function Starts({ nodes }: { nodes: readonly CountedNode[] }) {
  const words = useWords();
  const { t, format } = words;
  const columns: Column<CountedNode>[] = [
    { label: t('thread.list.code'), quiet: true, cell: (node) => <bdi>{node.code}</bdi> },
    {
      label: t('thread.list.what'),
      header: true,
      cell: (node) => (
        <a href={threadHref(node)}>
          {node.title === node.code ? `${kindLabel(node.kind, words)} ${node.code}` : <NodeTitle node={node} />}
        </a>
      ),
    },
    {
      label: t('thread.map.kind'),
      cell: (node) => (
        <>
          {kindLabel(node.kind, words)}
          {!node.isPublic && <span class="qs-quiet">, {t('thread.map.not-public')}</span>}
        </>
      ),
    },
    { label: t('thread.map.edges'), numeric: true, cell: (node) => format.number(node.edges) },
  ];
  return (
    <Table
      caption={t('thread.map.title')}
      columns={columns}
      rows={nodes}
      rowKey={(node) => `${node.kind} ${node.id}`}
    />
  );
}
