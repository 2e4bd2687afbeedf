import type { ControlProps } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import type { Choice } from '#ui/field/choice.tsx';
import { SearchChoice } from '#ui/field/search-choice.tsx';
import type { FoundNode } from '../slots.ts';
import { nodeKeyOf } from './rules.ts';

interface NodeChoiceProps {
  /** a control of kind `reference` that holds a node's key */
  of: ControlProps;
  label: string;
  hint?: string | undefined;
  /** what the page found by the words that the control was sent with */
  found: readonly FoundNode[];
  /** the node that is chosen, where it is one */
  chosen: FoundNode | undefined;
}

/** Which thing of the thread is meant: found by word or number, among all kinds that may be meant. */
export function NodeChoice({ of, label, hint, found, chosen }: NodeChoiceProps) {
  const { t } = useWords();
  const kinds = declaredNodeKinds();
  const choiceOf = (node: FoundNode): Choice => {
    const kind = kinds.get(node.kind);
    return {
      value: nodeKeyOf(node),
      label: node.title === node.code ? node.code : `${node.code} ${node.title}`,
      hint: kind && t(kind.label),
    };
  };
  // What was typed or chosen before stays, known or not.
  const named = of.value === '' ? [] : [{ ...(chosen ? choiceOf(chosen) : { label: of.value }), value: of.value }];
  const hits = found.map(choiceOf);
  return <SearchChoice of={of} label={label} hint={hint} choices={named} found={hits} />;
}
