import { useWords, type Words } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type MapConnection, type MapStation, ThreadMap } from '#ui/thread-map/thread-map.tsx';
import { edgeWords, occurredText } from '../edge/views.tsx';
import type { ThreadNode } from '../node/rules.ts';
import { nodeTitle, threadHref } from '../node/views.tsx';
import { type StageNumber, stageNumbers, stageOf } from '../stage/rules.ts';
import type { Drawing, DrawnLine } from './rules.ts';

/** A thread in columns, stage by stage; what belongs to no stage stands in the last column. */
export function ThreadDrawing({ node, drawing }: { node: ThreadNode; drawing: Drawing }) {
  const words = useWords();
  const { t } = words;
  const used = [...drawing.stations, ...drawing.gaps].map(({ stage }) => stage);
  const stages: (StageNumber | undefined)[] = stageNumbers.filter((stage) => used.includes(stage));
  if (used.includes(undefined)) stages.push(undefined);
  const columnOf = (stage: StageNumber | undefined) => stages.indexOf(stage);
  return (
    <ThreadMap
      label={t('thread.drawing.label', { code: node.code })}
      columns={stages.map((stage) => (stage ? t(`thread.stage.${stage}`) : t('thread.stage.other')))}
      stations={[
        ...drawing.stations.map(
          (station): MapStation => ({
            key: station.key,
            column: columnOf(station.stage),
            code: station.node.code,
            title: nodeTitle(station.node, words),
            href: threadHref(station.node),
            state: station.state,
            note: station.gaps.length > 0 ? t('thread.drawing.without-voice') : undefined,
          }),
        ),
        ...drawing.gaps.map(
          (gap): MapStation => ({
            key: gap.key,
            column: columnOf(gap.stage),
            code: '',
            title: t('thread.drawing.missing', { stage: t(`thread.stage.${gap.stage}`) }),
            state: 'gap',
          }),
        ),
      ]}
      connections={[
        ...drawing.lines.map((line) => connectionOf(line, drawing, words)),
        ...drawing.gaps.map(
          (gap): MapConnection => ({
            from: gap.at,
            to: gap.key,
            state: 'gap',
            title: t('thread.drawing.missing', { stage: t(`thread.stage.${gap.stage}`) }),
          }),
        ),
      ]}
    />
  );
}

function connectionOf({ edge, state }: DrawnLine, drawing: Drawing, words: Words): MapConnection {
  const code = (key: string) => drawing.stations.find((station) => station.key === key)?.node.code ?? '';
  const to = edge.from === edge.near ? edge.far : edge.near;
  const title = words.t('thread.drawing.line', {
    from: code(edge.from),
    connection: edgeWords(edge.type, 'forward', words),
    to: code(to),
    day: occurredText(edge, words),
  });
  return { from: edge.near, to: edge.far, state, title };
}

/** The place of a kind in the chain, as the modules declare it. */
export function declaredStageOf(kind: string): StageNumber | undefined {
  return stageOf(declaredNodeKinds(), kind);
}
