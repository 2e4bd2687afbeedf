import {
  type Beginning,
  edgesOf,
  listBeginnings,
  type NodeRef,
  type Path,
  pathsFrom,
  pathsTo,
  type ThreadNode,
} from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';

/** What readers may know of the way from a voice to its effect, in the order of the chain. */
export interface StoryStep {
  kind: string;
  code: string;
  title: string;
  /** The day on which it came to be part of the thread; null where only the thing itself is known. */
  on: string | null;
  /** The day of the station, the same on every page; undefined where nothing public leads to it. */
  begun: Beginning | undefined;
  /** Its edition, where that is not the one in force: links keep it. */
  otherEdition: ThreadNode['otherEdition'];
  /** Lies on the card's own way. What only stands beside it belongs to it as well, but nobody tied the card to it. */
  isOwn: boolean;
}

const chain = ['goal', 'measure', 'grant', 'offer', 'indicator', 'reading', 'report'];
const most: Record<string, number> = { goal: 2, measure: 3, grant: 2, offer: 2, indicator: 1, reading: 1, report: 1 };

/**
 * The public part of the way of one contribution: from its finding, or straight from it where it became a measure
 * or goal itself. Only what its own path reached (invariant 5); of each kind no more than a few, the nearest first.
 */
export async function findStory(
  db: Db,
  contributionId: string,
  finding: { id: string } | undefined,
): Promise<StoryStep[]> {
  const own = await edgesOf(db, { kind: 'contribution', id: contributionId });
  const measures = own
    .filter(
      (edge) =>
        edge.state === 'asserted' &&
        edge.visibility === 'public' &&
        (edge.to.kind === 'measure' || edge.to.kind === 'goal') &&
        edge.to.isPublic,
    )
    .map((edge) => ({ node: edge.to, on: edge.occurredOn }));
  const starts =
    measures.length > 0 ? measures.map(({ node }) => node) : finding ? [{ kind: 'finding', id: finding.id }] : [];
  const found = new Map<string, Omit<StoryStep, 'begun'>>(
    measures.map(({ node, on }) => [node.id, stepOf(node, on, true)]),
  );
  for (const start of starts) {
    const before = measures.length > 0 ? nearest(await pathsTo(db, start, { publicOnly: true, hops: 2 })) : undefined;
    const after = await pathsFrom(db, start, { publicOnly: true });
    const effects = await effectsOf(db, [start, ...(before?.nodes ?? [])]);
    for (const path of [before, after, ...effects]) {
      const isOwn = path === before || path === after;
      for (const node of path?.nodes ?? []) {
        if (!path || found.has(node.id) || node.onlyWithdrawn) continue;
        found.set(node.id, stepOf(node, dayInto(path, node), isOwn));
      }
    }
  }
  const shown = chain.flatMap((kind) => {
    const ofKind = withoutOlder([...found].filter(([, step]) => step.kind === kind));
    return ofKind.slice(0, most[kind]).map(([id, step]) => ({ id, ...step }));
  });
  const begun = await listBeginnings(db, shown, { publicOnly: true });
  return shown.map(({ id, ...step }) => ({ ...step, begun: begun.get(`${step.kind} ${id}`) }));
}

/** What two editions have under one number is one thing to a reader: the one in force, or the nearest. */
export function withoutOlder<S extends Pick<StoryStep, 'code' | 'otherEdition'>>(
  steps: readonly (readonly [string, S])[],
): (readonly [string, S])[] {
  return steps.filter(([id, step]) => {
    const same = steps.filter(([, one]) => one.code === step.code);
    const [kept] = same.find(([, one]) => !one.otherEdition) ?? same[0] ?? [id];
    return kept === id;
  });
}

/** What lies one step before; the edges of a second step stay, for they say since when it is there. */
const nearest = (path: Path): Path => ({ ...path, nodes: path.nodes.filter(({ depth }) => depth === 1) });

/** The first day on which something led to a thing. The day of what leads on from it is the day of the next thing. */
export function dayInto({ direction, edges }: Pick<Path, 'direction' | 'edges'>, node: NodeRef): string | null {
  const key = `${node.kind} ${node.id}`;
  const into = edges.filter(
    (edge) => edge.state === 'asserted' && (direction === 'downstream' ? edge.far : edge.near) === key,
  );
  return into.map(({ occurredOn }) => occurredOn).sort()[0] ?? null;
}

/** Indicators hang on goals, one step beside the path. */
function effectsOf(db: Db, nodes: readonly { kind: string; id: string }[]): Promise<Path[]> {
  const goals = nodes
    .filter((node) => node.kind === 'goal')
    .map((goal) => pathsFrom(db, goal, { publicOnly: true, hops: 1 }));
  return Promise.all(goals).then((paths) =>
    paths.map((path) => ({ ...path, nodes: path.nodes.filter((node) => node.kind === 'indicator') })),
  );
}

const stepOf = (
  { kind, code, title, otherEdition }: Pick<ThreadNode, 'kind' | 'code' | 'title' | 'otherEdition'>,
  on: string | null,
  isOwn: boolean,
) => ({ kind, code, title, otherEdition, on, isOwn });
