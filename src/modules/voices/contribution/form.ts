import { choice, reference, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { heardLanguages, writtenLanguages } from '../form.ts';
import type { Card } from './data.ts';
import { contributionKinds, modes, reviewStates, speakerGroups } from './rules.ts';

/** A card from a guest: the text and, if they like, where they live and roughly who they are. The id comes from the page, so that sending twice is one card. */
export const speakForm = form({
  id: reference({ required: true }),
  kind: choice(contributionKinds, { required: true }),
  text: text({ required: true, multiline: true, max: 2_000 }),
  language: choice(writtenLanguages, { required: true }),
  municipalityId: reference(),
  speakerGroup: choice(speakerGroups),
  about: text({ max: 20 }),
});

/** A paper card, entered by staff: also in which room it was written and how. */
export const paperForm = form({
  id: reference({ required: true }),
  occasionId: reference({ required: true }),
  kind: choice(contributionKinds, { required: true }),
  mode: choice(modes, { required: true }),
  text: text({ required: true, multiline: true, max: 2_000 }),
  language: choice(writtenLanguages, { required: true }),
  /** In which language it was said, where somebody else wrote it down in another. */
  originalLanguage: choice(heardLanguages),
  translation: text({ multiline: true, max: 2_000 }),
  municipalityId: reference(),
  speakerGroup: choice(speakerGroups),
  headCount: whole({ min: 1, max: 500 }),
  votes: whole({ required: true, max: 1_000 }),
});

/** What stands on a paper card beside its words, as it was carried over. */
export const factsForm = form({
  kind: choice(contributionKinds, { required: true }),
  mode: choice(modes, { required: true }),
  municipalityId: reference(),
  speakerGroup: choice(speakerGroups),
  headCount: whole({ required: true, min: 1, max: 500 }),
  votes: whole({ required: true, max: 1_000 }),
});

export const reviewForm = form({ state: choice(reviewStates, { required: true }), reason: text({ max: 500 }) });
export const redactionForm = form({
  text: text({ required: true, multiline: true, max: 2_000 }),
  reason: text({ required: true, max: 500 }),
});
/** German for those who sort; the original stays as it is. */
export const translationForm = form({ translation: text({ required: true, multiline: true, max: 2_000 }) });
export const answerForm = form({ text: text({ required: true, multiline: true, max: 2_000 }) });

/** The text that readers get: what was redacted, or the card itself. */
export function prefilledRedaction({ text, redactedText, redactionReason }: Card): FieldTexts {
  return prefill({ text: redactedText ?? text, reason: redactionReason });
}

/** What was carried over of a card. */
export const prefilledFacts = ({ kind, mode, municipalityId, speakerGroup, headCount, votes }: Card): FieldTexts =>
  prefill({ kind, mode, municipalityId, speakerGroup, headCount, votes });

/** The German words of a card. */
export const prefilledTranslation = ({ translation }: Card): FieldTexts => prefill({ translation });

/** The answer that a card has by now. */
export const prefilledAnswer = ({ answer }: Card): FieldTexts => prefill({ text: answer ?? '' });
