import type { EmptyAddress, Former } from '#platform/http/former.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { routes } from '../routes.ts';
import { findHidden } from './former.data.ts';
import { publicNodeHref, publicThreadHref } from './views.tsx';

/** What once was public at the page of a thing, below it, or at its thread. */
export async function formerNode(address: EmptyAddress): Promise<Former | undefined> {
  const { db, route, params, query, lang } = address;
  const isThread = route.path === routes.publicNode.path;
  const named = isThread ? { kind: params.kind ?? '', code: params.code ?? '' } : thingAt(address);
  const found = named && (await findHidden(db, named, query.get('fassung') ?? undefined));
  const declared = found && declaredNodeKinds().get(found.node.kind);
  if (!found || !declared) return undefined;
  const { node, since, into } = found;
  const former = { what: declared.label, code: node.code, since };
  const ownHref = publicNodeHref(node, lang);
  if (into) return { ...former, into: (!isThread && publicNodeHref(into, lang)) || publicThreadHref(into, lang) };
  if (isThread && ownHref !== undefined) return { ...former, seeAlso: ownHref };
  const instead = declared.publicListHref?.(lang);
  return instead === undefined ? former : { ...former, instead };
}

/** Which thing has its public page at this address or above it, by what the modules say of their kinds. */
function thingAt({ path, lang }: Pick<EmptyAddress, 'path' | 'lang'>): { kind: string; code: string } | undefined {
  const mark = 'XX-1';
  for (const { kind, publicHref } of declaredNodeKinds().values()) {
    const [before, after] = publicHref?.(mark, lang).split(mark) ?? [];
    if (before === undefined || after !== '' || !path.startsWith(before)) continue;
    const [code = ''] = path.slice(before.length).split('/');
    if (code !== '') return { kind, code: decodedOf(code) };
  }
  return undefined;
}

/** An address may carry percent signs that mean nothing; then it names no thing. */
function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
