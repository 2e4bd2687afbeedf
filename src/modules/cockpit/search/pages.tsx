import {
  editionMark,
  inForceFirst,
  listNodesByCode,
  listNodesOf,
  mayFind,
  nodeHref,
  type ThreadNode,
  threadHref,
} from '#modules/thread/index.ts';
import { type Context, get, type Page, seeOther } from '#platform/http/page.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { searchTexts } from '#platform/search/search.ts';
import { routes } from '../routes.ts';
import { type Hit, SearchPage } from './views.tsx';

/** As many are shown; more are read, because drafts of others and doubles of other editions fall out. */
const most = 30;

const search = get(routes.search, {
  help: 'cockpit.help.search',
  may: 'cockpit.search.use',
  example: {},
  handle: async (context) => {
    const { query, t } = context;
    const words = query.get('q')?.trim().slice(0, 200) ?? '';
    const nodes = words === '' ? [] : await codeNodes(context, words);
    const [first, second] = nodes;
    // Who types a number wants to go there, not to a list; other editions may have used the same one.
    if (first && (!second || (!first.otherEdition && second.otherEdition))) return seeOther(hrefOf(first));
    const byCode = nodes.map((node) => codeHit(context, node));
    const known = new Set(byCode.map((hit) => hit.key));
    const texts = words === '' ? [] : (await textHits(context, words)).filter((hit) => !known.has(hit.key));
    const body = <SearchPage words={words} hits={[...byCode, ...texts]} />;
    return context.page({ title: t('cockpit.search.title'), body });
  },
});

/** Things with exactly this number, what is in force first. */
async function codeNodes(context: Context, words: string): Promise<ThreadNode[]> {
  const seesInternal = context.access.may(context.by, 'thread.path.read-internal');
  const nodes = await listNodesByCode(context.db, words);
  return nodes.filter(
    (node) => node.tombstone === null && (node.isPublic || seesInternal) && mayFind(node, seesDrafts(context)),
  );
}

function codeHit(context: Context, node: ThreadNode): Hit {
  return {
    key: `${node.kind} ${node.id}`,
    kind: kindLabel(context, node.kind),
    code: node.code,
    title: node.title === node.code ? '' : node.title,
    excerpt: '',
    href: hrefOf(node),
    mark: editionMark(node, context),
  };
}

/** Texts with these words: what is in force first, each of the two by how well it fits. */
async function textHits(context: Context, words: string): Promise<Hit[]> {
  const { db, by, access, language } = context;
  const options = { publicOnly: false, by, access, language: language.tag, limit: 2 * most } as const;
  const found = await searchTexts(db, words, options);
  const nodes = await listNodesOf(db, found);
  const rows = found
    .map((one) => ({ one, key: `${one.kind} ${one.id}`, node: nodes.get(`${one.kind} ${one.id}`) }))
    .filter(({ node }) => mayFind(node, seesDrafts(context)));
  return inForceFirst(rows)
    .slice(0, most)
    .map(({ one, key, node }) => ({
      ...one,
      key,
      kind: kindLabel(context, one.kind),
      mark: node ? editionMark(node, context) : '',
    }));
}

/** Only those who write the next edition find what is not public of it. */
function seesDrafts({ access, by }: Context): boolean {
  return access.may(by, 'concept.edition.edit');
}

/** Its own page where it has one, else its thread. */
function hrefOf(node: ThreadNode): string {
  return nodeHref(node) ?? threadHref(node);
}

function kindLabel({ t }: Context, kind: string): string {
  const declared = declaredNodeKinds().get(kind);
  return declared ? t(declared.label) : '';
}

export const searchPages: readonly Page[] = [search];
