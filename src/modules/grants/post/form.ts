import { day, reference, references, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { canEnd, canHandOverOn, type Post } from './rules.ts';

const facts = {
  title: text({ required: true, max: 200 }),
  unitId: reference(),
  sharePercent: whole({ required: true, min: 1, max: 100 }),
  startOn: day({ required: true }),
  endOn: day(),
  handoverDueOn: day(),
  grantIds: references(),
};

/** What a person may enter about a post. */
export const postForm = form(facts)
  .holds(['startOn', 'endOn'], ({ startOn, endOn }) => canEnd({ startOn }, endOn))
  .holds(['startOn', 'endOn', 'handoverDueOn'], canHandOverOn);
export type PostFields = (typeof postForm)['fields'];

/** The same for a new one; the id comes with the page, so that sending it twice makes one. */
export const newPostForm = postForm.with({ id: reference({ required: true }) });
export type NewPostFields = (typeof newPostForm)['fields'];

/** The form of a post with what is stored. */
export function prefilledPost(post: Post): FieldTexts {
  const { title, unitId, sharePercent, startOn, endOn, handoverDueOn, grantIds } = post;
  return prefill({ title, unitId, sharePercent, startOn, endOn, handoverDueOn, grantIds });
}

/** Why a post was a mistake. */
export const postRemovalForm = form({ reason: text({ required: true, max: 500 }) });

/** Until when a post lasts, and why that changes. Empty: for good. */
export const postEndForm = form({ endOn: day(), reason: text({ required: true, max: 500 }) });

/** The end that a post has by now. */
export const prefilledEnd = ({ endOn }: Post): FieldTexts => prefill({ endOn });
