import { askSlot } from '#platform/manifest/slots.ts';
import { canHaveChangedDraft, type DraftInQuestion } from '../slots.ts';

/** Can this card have changed a draft of the concept? One that speaks of no draft has not. */
export async function mayHaveChangedDraft(question: DraftInQuestion): Promise<boolean> {
  return (await askSlot(canHaveChangedDraft, question)).includes(true);
}
