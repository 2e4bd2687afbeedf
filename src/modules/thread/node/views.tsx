import { roles } from '#modules/accounts/index.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { routes } from '../routes.ts';
import type { ThreadNode } from './rules.ts';

/** The name of a kind in the reader's language; the bare kind where no module has declared it. */
export function kindLabel(kind: string, { t }: Pick<Words, 't'>): string {
  const declared = declaredNodeKinds().get(kind);
  return declared ? t(declared.label) : kind;
}

/** The stage of those who act; they alone are no thread yet. */
const stageOfActors = 5;

/** Is there anything a thread can begin with? Municipalities and offices stand there before anybody has said anything. */
export function hasBeginning(kinds: Iterable<string>): boolean {
  return [...kinds].some((kind) => declaredNodeKinds().get(kind)?.stage !== stageOfActors);
}

/** The mark of a thing that is not in force: "Entwurf K-2030", "frühere Fassung K-2019"; empty for all others. */
export function editionMark({ otherEdition }: Pick<ThreadNode, 'otherEdition'>, { t }: Pick<Words, 't'>): string {
  return otherEdition ? t(`thread.edition.${otherEdition.standing}`, { code: otherEdition.code }) : '';
}

/** Where the thing is shown, in its edition; undefined where its kind has no page. */
export function nodeHref({ kind, code, otherEdition }: ThreadNode): string | undefined {
  return declaredNodeKinds().get(kind)?.href?.(code, otherEdition?.code);
}

/** Where everybody reads it. */
export function publicNodeHref({ kind, code, otherEdition }: ThreadNode, lang: string): string | undefined {
  return declaredNodeKinds().get(kind)?.publicHref?.(code, lang, otherEdition?.code);
}

/** Where its thread is shown. */
export function threadHref({ kind, code, otherEdition }: ThreadNode, query: Record<string, string> = {}): string {
  return routes.node.href({ kind, code }, { ...withinEdition(otherEdition), ...query });
}

/** Where everybody reads its thread. */
export function publicThreadHref(
  { kind, code, otherEdition }: Pick<ThreadNode, 'kind' | 'code' | 'otherEdition'>,
  lang: string,
): string {
  return routes.publicNode.href({ lang, kind, code }, withinEdition(otherEdition));
}

/** The part of an address that names the edition, where it is not the one in force. */
function withinEdition(edition: ThreadNode['otherEdition']): Record<string, string> {
  return edition ? { ['fassung']: edition.code } : {};
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
