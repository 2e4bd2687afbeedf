import { hrefWith } from '#platform/http/routes.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Edition, linkWithin } from './rules.ts';

/** The address of a thing in the thread; what stands in the same edition is opened in that edition. */
export function nodeHref(
  node: { kind: string; code: string; editionId: string | null },
  edition: Pick<Edition, 'id' | 'state' | 'code'>,
): string | undefined {
  const href = declaredNodeKinds().get(node.kind)?.href?.(node.code);
  const isWithin = node.editionId === edition.id;
  return href && isWithin ? hrefWith(href, new URLSearchParams(linkWithin(edition)), {}) : href;
}
