import { listNodesByCode, type ThreadNode, threadRoutes } from '#modules/thread/index.ts';
import { type Context, get, type Page, seeOther } from '#platform/http/page.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { searchTexts } from '#platform/search/search.ts';
import { routes } from '../routes.ts';
import { type Hit, SearchPage } from './views.tsx';

const search = get(routes.search, {
  may: 'cockpit.search.use',
  example: {},
  handle: async (context) => {
    const { db, by, access, query, language, t } = context;
    const words = query.get('q')?.trim().slice(0, 200) ?? '';
    const nodes = words === '' ? [] : await codeHits(context, words);
    const [only] = nodes;
    if (only && nodes.length === 1) return seeOther(only.href);
    const found =
      words === '' ? [] : await searchTexts(db, words, { publicOnly: false, by, access, language: language.tag });
    const known = new Set(nodes.map((hit) => hit.key));
    const texts = found
      .map((one): Hit => ({ ...one, key: `${one.kind} ${one.id}`, kind: kindLabel(context, one.kind) }))
      .filter((hit) => !known.has(hit.key));
    return context.page({
      title: t('cockpit.search.title'),
      body: <SearchPage words={words} hits={[...nodes, ...texts]} />,
    });
  },
});

/** Things with exactly this number. Who types one wants to go there, not to a list. */
async function codeHits(context: Context, words: string): Promise<Hit[]> {
  const { db, by, access } = context;
  const seesInternal = access.may(by, 'thread.path.read-internal');
  const nodes = await listNodesByCode(db, words);
  return nodes
    .filter((node) => node.tombstone === null && (node.isPublic || seesInternal))
    .map((node) => ({
      key: `${node.kind} ${node.id}`,
      kind: kindLabel(context, node.kind),
      code: node.code,
      title: node.title === node.code ? '' : node.title,
      excerpt: '',
      href: hrefOf(node),
    }));
}

/** Its own page where it has one, else its thread. */
function hrefOf({ kind, code }: ThreadNode): string {
  return declaredNodeKinds().get(kind)?.href?.(code) ?? threadRoutes.node.href({ kind, code });
}

function kindLabel({ t }: Context, kind: string): string {
  const declared = declaredNodeKinds().get(kind);
  return declared ? t(declared.label) : '';
}

export const searchPages: readonly Page[] = [search];
