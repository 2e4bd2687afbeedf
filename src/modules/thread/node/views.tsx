import { roles } from '#modules/accounts/index.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import type { ThreadNode } from './rules.ts';

/** The name of a kind in the reader's language; the bare kind where no module has declared it. */
export function kindLabel(kind: string, { t }: Pick<Words, 't'>): string {
  const declared = declaredNodeKinds().get(kind);
  return declared ? t(declared.label) : kind;
}

/**
 * The words of a node: its title, or what is left of it. Content is German until it is translated. Some things have no
 * title of their own (a list must not show what a voice says); then their code is enough.
 */
export function nodeTitle(node: ThreadNode, { t, format }: Pick<Words, 't' | 'format'>): string {
  if (!node.tombstone) return node.title === node.code ? '' : node.title;
  return t('thread.path.tombstone', { day: format.day(node.tombstone.on), reason: node.tombstone.reason });
}

/** A node's words marked as German where the reader's language is another. */
export function NodeTitle({ node }: { node: ThreadNode }) {
  const words = useWords();
  const foreign = words.dir === 'rtl' || !words.lang.startsWith('de');
  if (node.tombstone) return <s>{nodeTitle(node, words)}</s>;
  return foreign ? (
    <bdi lang="de" dir="ltr">
      {nodeTitle(node, words)}
    </bdi>
  ) : (
    nodeTitle(node, words)
  );
}

/** The role under which something was recorded, in the county's words; imports have none. */
export function roleLabel(role: string | null, { t }: Pick<Words, 't'>): string {
  const known = roles.find((candidate) => candidate === role);
  return known ? t(`accounts.role.${known}`) : t('thread.path.import');
}
