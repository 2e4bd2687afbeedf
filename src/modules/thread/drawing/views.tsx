import { useWords, type Words } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Switch } from '#ui/switch/switch.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import type { EdgeEvent } from '../edge/data.ts';
import { standsByItself } from '../edge/rules.ts';
import { edgeWords, occurredText } from '../edge/views.tsx';
import { nodeKeyOf, type ThreadNode } from '../node/rules.ts';
import { editionMark, kindLabel, NodeTitle, nodeTitle, roleLabel, threadHref } from '../node/views.tsx';
import type { Path, PathEdge } from '../path/rules.ts';
import { routes } from '../routes.ts';
import type { Drawing } from './rules.ts';
import { ThreadDrawing } from './stations.views.tsx';

export const ways = ['woher', 'beide', 'wohin'] as const;
export type Way = (typeof ways)[number];

export interface NodeThreadProps {
  node: ThreadNode;
  way: Way;
  paths: readonly Path[];
  drawing: Drawing;
  events: ReadonlyMap<string, readonly EdgeEvent[]>;
  mayWithdraw: boolean;
  /** Names stay inside; whoever may not see them sees roles. */
  seesNames: boolean;
  ownHref?: string | undefined;
  publicHref?: string | undefined;
}

/** The thread of one thing: drawn, and the same as a table. */
export function NodeThread(props: NodeThreadProps) {
  const { node, way, drawing } = props;
  const words = useWords();
  const { t, format } = words;
  return (
    <>
      <PageHead
        kicker={t('thread.node.kicker', { kind: kindLabel(node.kind, words) })}
        code={node.code}
        title={<NodeTitle node={node} />}
        actions={
          <>
            {props.ownHref && <LinkButton href={props.ownHref}>{t('thread.path.open')}</LinkButton>}
            {props.publicHref && (
              <LinkButton kind="tertiary" href={props.publicHref}>
                {t('thread.map.public')}
              </LinkButton>
            )}
            <LinkButton kind="tertiary" href={routes.map.href({})}>
              {t('thread.map.another')}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Switch label={t('thread.direction.label')} positions={positionsOf(node, way, words)} />
      {drawing.stations.length > 1 || drawing.gaps.length > 0 ? <ThreadDrawing node={node} drawing={drawing} /> : null}
      {drawing.left > 0 && (
        <p class="qs-small qs-quiet">
          {t('thread.drawing.too-large', {
            count: drawing.stations.length + drawing.left,
            most: format.number(drawing.stations.length),
          })}
        </p>
      )}
      <Section id="liste" title={t('thread.list.title')} aside={t('thread.list.aside')}>
        <EdgeTable {...props} />
      </Section>
    </>
  );
}

function positionsOf(node: ThreadNode, way: Way, { t }: Words) {
  const labels = {
    woher: t('thread.direction.upstream'),
    beide: t('thread.direction.both'),
    wohin: t('thread.direction.downstream'),
  };
  return ways.map((one) => ({
    label: labels[one],
    href: threadHref(node, one === 'beide' ? {} : { richtung: one }),
    current: one === way,
  }));
}

interface Step {
  edge: PathEdge;
  far: ThreadNode;
  near: ThreadNode;
  depth: number;
  direction: Path['direction'];
}

function stepsOf({ node, paths }: NodeThreadProps): Step[] {
  return paths.flatMap((path) => {
    const nodes = new Map<string, ThreadNode>([
      [nodeKeyOf(node), node],
      ...path.nodes.map((one): [string, ThreadNode] => [nodeKeyOf(one), one]),
    ]);
    const depths = new Map(path.nodes.map((one) => [nodeKeyOf(one), one.depth]));
    return path.edges
      .flatMap((edge): Step[] => {
        const [far, near] = [nodes.get(edge.far), nodes.get(edge.near)];
        const depth = (depths.get(edge.near) ?? 0) + 1;
        return far && near ? [{ edge, far, near, depth, direction: path.direction }] : [];
      })
      .sort((a, b) => a.depth - b.depth);
  });
}

function EdgeTable(props: NodeThreadProps) {
  const words = useWords();
  const { t } = words;
  const steps = stepsOf(props);
  if (steps.length === 0) {
    return <EmptyState level={3} title={t('thread.list.empty')} why={t('thread.list.empty-text')} />;
  }
  const columns: Column<Step>[] = [
    { label: t('thread.list.step'), numeric: true, quiet: true, cell: (step) => step.depth },
    { label: t('thread.list.way'), quiet: true, cell: (step) => t(`thread.list.${step.direction}`) },
    { label: t('thread.list.what'), header: true, cell: (step) => <FarEnd step={step} /> },
    { label: t('thread.list.connection'), cell: (step) => connectionText(step, words) },
    { label: t('thread.list.on'), cell: ({ edge }) => <span class="qs-nb">{occurredText(edge, words)}</span> },
    {
      label: t('thread.list.why'),
      cell: ({ edge }) => <Why edge={edge} events={props.events} seesNames={props.seesNames} />,
    },
    { label: t('thread.list.who'), quiet: true, cell: ({ edge }) => recordedText(props, edge, 'asserted', words) },
  ];
  if (props.mayWithdraw)
    columns.push({ label: t('thread.gaps.action'), narrow: 'plain', cell: ({ edge }) => <WithdrawLink edge={edge} /> });
  return (
    <Table
      caption={t('thread.list.title')}
      columns={columns}
      rows={steps}
      rowKey={(step) => `${step.direction} ${step.edge.id}`}
    />
  );
}

function FarEnd({ step: { far, edge } }: { step: Step }) {
  const words = useWords();
  const link = (
    <a href={threadHref(far)}>
      <span class="qs-quiet">
        {kindLabel(far.kind, words)} <bdi>{far.code}</bdi> {editionMark(far, words)}
      </span>{' '}
      <NodeTitle node={far} />
    </a>
  );
  return edge.state === 'withdrawn' ? <s>{link}</s> : link;
}

/** Always read along the arrow: "C-016 wurde zu F-10". */
function connectionText({ edge, near, far }: Step, words: Words): string {
  const [from, to] = edge.from === edge.near ? [near, far] : [far, near];
  return `${from.code} ${edgeWords(edge.type, 'forward', words)} ${to.code}`;
}

interface WhyProps {
  edge: PathEdge;
  events: NodeThreadProps['events'];
  seesNames: boolean;
}

function Why({ edge, events, seesNames }: WhyProps) {
  const words = useWords();
  const { t, format } = words;
  const end = events.get(edge.id)?.find((event) => event.kind === 'withdrawn');
  if (!end) return edge.reason === '' ? null : edge.reason;
  const who = seesNames && end.byLabel !== '' ? end.byLabel : roleLabel(end.byRole, words);
  return (
    <>
      {t('thread.path.withdrawn-why', { day: format.moment(end.at), reason: end.reason })}{' '}
      <small class="qs-quiet">{t('thread.path.by', { role: who })}</small>
    </>
  );
}

function recordedText(props: NodeThreadProps, edge: PathEdge, kind: EdgeEvent['kind'], words: Words): string {
  const event = props.events.get(edge.id)?.find((one) => one.kind === kind);
  if (!event) return '';
  const who = props.seesNames && event.byLabel !== '' ? event.byLabel : roleLabel(event.byRole, words);
  return `${who}, ${words.format.moment(event.at)}`;
}

function WithdrawLink({ edge }: { edge: PathEdge }) {
  const { t } = useWords();
  return edge.state === 'withdrawn' || !standsByItself(edge.type) ? null : (
    <a href={routes.withdrawal.href({ id: edge.id })}>{t('thread.withdraw.link')}</a>
  );
}

/** For titles and descriptions of the page. */
export function threadTitle(node: ThreadNode, words: Pick<Words, 't' | 'format'>): string {
  return `${node.code} ${nodeTitle(node, words)} · ${words.t('thread.path.title')}`;
}
