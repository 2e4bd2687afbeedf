import type { EmptyAddress, Former } from '#platform/http/former.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { decodedPart, thingsAt } from '#platform/manifest/things-at.ts';
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

/** Which thing has its public page at this address or above it. */
function thingAt({ path, lang }: Pick<EmptyAddress, 'path' | 'lang'>): { kind: string; code: string } | undefined {
  const named = thingsAt(path, ({ publicHref }, code) => publicHref?.(code, lang));
  const parts = named.map(({ kind, rest }) => ({ kind, part: rest.split('/')[0] ?? '' }));
  const found = parts.find(({ part }) => part !== '');
  return found && { kind: found.kind, code: decodedPart(found.part) };
}
