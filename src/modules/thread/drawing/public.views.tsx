import type { VNode } from 'preact';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { type Station, Thread } from '#ui/thread/thread.tsx';
import type { Beginning } from '../edge/beginning.data.ts';
import type { EdgeEvent } from '../edge/data.ts';
import { beginningText, edgeWords, occurredText } from '../edge/views.tsx';
import { nodeKeyOf, type ThreadNode } from '../node/rules.ts';
import { kindLabel, NodeTitle, publicThreadHref, roleLabel } from '../node/views.tsx';
import type { Path, PathEdge } from '../path/rules.ts';
import type { FirstWords } from '../slots.ts';
import { stageNumbers } from '../stage/rules.ts';
import type { Drawing } from './rules.ts';
import { declaredStageOf } from './stations.views.tsx';

export interface PublicThreadProps {
  node: ThreadNode;
  before: Path;
  after: Path;
  drawing: Drawing;
  /** The one day of each station. */
  beginnings: ReadonlyMap<string, Beginning>;
  events: ReadonlyMap<string, readonly EdgeEvent[]>;
  /** What the thing's own module puts first. */
  opening: readonly (VNode | undefined)[];
  /** The first words of things without a title. */
  firstWords: ReadonlyMap<string, FirstWords>;
}

/** What a reader may know of a thing's thread: where it comes from and what became of it (TH12). */
export function PublicThread(props: PublicThreadProps) {
  const { node, before, after, events, opening, firstWords } = props;
  const words = useWords();
  const { t } = words;
  const stations = stationsOf(props, words);
  return (
    <>
      <PageHead
        kicker={`${t('thread.path.title')} · ${kindLabel(node.kind, words)}`}
        code={node.code}
        title={<NodeTitle node={node} />}
      />
      {opening}
      {stations.length > 1 && <Thread label={t('thread.path.short')} stations={stations} />}
      <Section id="woher" title={t('thread.path.from')} aside={t('thread.path.count', { count: before.edges.length })}>
        <Steps {...{ node, events, firstWords }} path={before} nothing={t('thread.path.nothing-before')} />
      </Section>
      <Section id="wohin" title={t('thread.path.to')} aside={t('thread.path.count', { count: after.edges.length })}>
        <Steps {...{ node, events, firstWords }} path={after} nothing={t('thread.path.nothing-after')} />
      </Section>
    </>
  );
}

/** Nine stations at most fit; of a longer line those around the thing itself. */
function stationsOf(
  { drawing, beginnings, firstWords }: Pick<PublicThreadProps, 'drawing' | 'beginnings' | 'firstWords'>,
  words: Words,
): Station[] {
  const byKey = new Map(drawing.stations.map((station) => [station.key, station]));
  const line = drawing.mainLine.flatMap((key) => byKey.get(key) ?? []);
  const here = line.findIndex((station) => station.state === 'start');
  const first = Math.max(0, Math.min(here - 4, line.length - 9));
  return line.slice(first, first + 9).map((station): Station => {
    const begun = beginnings.get(station.key);
    const title = <PublicTitle node={station.node} firstWords={firstWords} />;
    return {
      knot: station.stage === 1 ? 'voice' : 'station',
      kind: <KindAndCode node={station.node} />,
      ...(station.stage === 1 ? { quote: title } : { title }),
      href: station.state === 'start' ? undefined : publicThreadHref(station.node, words.language.tag),
      fact: begun && beginningText(station.node.kind, begun, words),
    };
  });
}

/** What is said of a thing beside its number: its title, else the first words of what somebody said, in their language. */
function PublicTitle({ node, firstWords }: { node: ThreadNode } & Pick<PublicThreadProps, 'firstWords'>) {
  const own = firstWords.get(nodeKeyOf(node));
  if (!own) return <NodeTitle node={node} />;
  return (
    <bdi lang={findLanguage(own.language)?.bcp47 ?? own.language} dir="auto">
      {own.words}
    </bdi>
  );
}

function KindAndCode({ node }: { node: ThreadNode }) {
  return (
    <>
      {kindLabel(node.kind, useWords())} <bdi>{node.code}</bdi>
    </>
  );
}

interface StepsProps extends Pick<PublicThreadProps, 'node' | 'events' | 'firstWords'> {
  path: Path;
  nothing: string;
}

function Steps({ node, path, events, firstWords, nothing }: StepsProps) {
  const words = useWords();
  if (path.edges.length === 0) return <p class="qs-text">{nothing}</p>;
  const nodes = new Map<string, ThreadNode>([
    [nodeKeyOf(node), node],
    ...path.nodes.map((one): [string, ThreadNode] => [nodeKeyOf(one), one]),
  ]);
  const groups = [...stageNumbers, undefined].map((stage) => ({
    stage,
    edges: path.edges.filter((edge) => declaredStageOf(edge.far.split(' ')[0] ?? '') === stage),
  }));
  return (
    <>
      {groups
        .filter(({ edges }) => edges.length > 0)
        .map(({ stage, edges }) => (
          <section key={stage ?? 0}>
            <h3>{stage ? words.t(`thread.stage.${stage}`) : words.t('thread.stage.other')}</h3>
            <ul class="qs-list">
              {[...byFarEnd(edges)].map(([far, ties]) => (
                <PublicThing key={far} {...{ nodes, ties, events, firstWords }} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function endOf(edge: PathEdge, events: PublicThreadProps['events']): EdgeEvent | undefined {
  return events.get(edge.id)?.find((event) => event.kind === 'withdrawn');
}

/** One row for each thing, however many ties lead to it: a report that rests on 18 measures is still one report. */
function byFarEnd(edges: readonly PathEdge[]): Map<string, PathEdge[]> {
  const things = new Map<string, PathEdge[]>();
  for (const edge of edges) things.set(edge.far, [...(things.get(edge.far) ?? []), edge]);
  return things;
}

/** As many ties of one thing are read at once; the others open. */
const tiesShown = 2;

interface ThingProps extends Pick<PublicThreadProps, 'events' | 'firstWords'> {
  nodes: ReadonlyMap<string, ThreadNode>;
  ties: readonly PathEdge[];
}

function PublicThing({ nodes, ties, events, firstWords }: ThingProps) {
  const words = useWords();
  const first = ties[0];
  const far = first && nodes.get(first.far);
  if (!far) return null;
  const title = (
    <a href={publicThreadHref(far, words.language.tag)}>
      <bdi>{far.code}</bdi> <PublicTitle node={far} firstWords={firstWords} />
    </a>
  );
  const tie = (edge: PathEdge) => <Tie key={edge.id} edge={edge} nodes={nodes} end={endOf(edge, events)} />;
  const more = ties.slice(tiesShown);
  return (
    <li>
      <span>{ties.every(({ state }) => state === 'withdrawn') ? <s>{title}</s> : title}</span>
      <span class="qs-list__end">{occurredText(first, words)}</span>
      {ties.slice(0, tiesShown).map(tie)}
      {more.length > 0 && (
        <details class="qs-small">
          <summary>{words.t('thread.path.more', { count: more.length })}</summary>
          {more.map(tie)}
        </details>
      )}
    </li>
  );
}

function Tie({ edge, nodes, end }: { edge: PathEdge; nodes: ThingProps['nodes']; end: EdgeEvent | undefined }) {
  const words = useWords();
  const { t, format } = words;
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.from === edge.near ? edge.far : edge.near)];
  if (!from || !to) return null;
  return (
    <small>
      <bdi>{from.code}</bdi> {edgeWords(edge.type, 'forward', words)} <bdi>{to.code}</bdi>
      {edge.reason !== '' && <>. {t('thread.path.reason', { reason: edge.reason })}</>}
      {end && (
        <Badge sign="cross">
          {t('thread.path.withdrawn-why', { day: format.day(dayOf(end.at)), reason: end.reason })}{' '}
          {t('thread.path.by', { role: roleLabel(end.byRole, words) })}
        </Badge>
      )}
    </small>
  );
}
