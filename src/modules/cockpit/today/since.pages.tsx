import { visitedBefore } from '#modules/accounts/index.ts';
import { listNodesOf, nodeHref, nodeKeyOf, publicNodeHref } from '#modules/thread/index.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import type { Context } from '#platform/http/page.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { seesCounty } from '../need/data.ts';
import { newestTidings, tidings } from './since.rules.ts';

/** What is new since a person was here before, for whoever reads the thread and has no list of what is due. */
export interface Since {
  on: string;
  rows: { code: string; title: string; href: string | undefined; kind: string; action: string; on: string }[];
}

/** Only what everybody may read: what happened to a draft is news for nobody outside. */
export async function newSince(context: Context): Promise<Since | undefined> {
  const { db, by, access, today, language } = context;
  if (by.kind !== 'person' || seesCounty(context) || !access.may(by, 'thread.path.read')) return undefined;
  const on = await visitedBefore(db, by.id, today);
  if (on === null) return undefined;
  const { entries } = await listHistoryOf(db, Object.keys(tidings), { fromOn: on, limit: 500 });
  const newest = newestTidings(entries);
  const nodes = await listNodesOf(
    db,
    newest.map(({ thing }) => thing),
  );
  const rows = newest.flatMap(({ thing, action, at }) => {
    const node = nodes.get(nodeKeyOf(thing));
    if (!node?.isPublic || node.tombstone) return [];
    const href = publicNodeHref(node, language.tag) ?? nodeHref(node);
    return [{ code: node.code, title: node.title, href, kind: thing.kind, action, on: dayOf(at) }];
  });
  return { on, rows };
}
