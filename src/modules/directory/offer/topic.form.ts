import { choice, choices, type Field, reference, text, whole } from '#platform/forms/fields.ts';
import { type FormValue, form, prefill } from '#platform/forms/form.ts';
import { type LanguageTag, languageTags } from '#platform/i18n/languages.ts';
import { readWords, type Topic, type TopicInput, topicIcons } from './topic.rules.ts';

const words = Object.fromEntries(languageTags.map((tag) => [tag, text({ multiline: true, max: 6_000 })]));

const names = {
  title: text({ required: true, max: 200 }),
  easyTitle: text({ max: 200 }),
  icon: choice(topicIcons),
};

/** How a topic is called in German, and its everyday words, one field a language. */
export const topicForm = form({ ...names, ...(words as Record<LanguageTag, Field<string>>) });

export type TopicFields = (typeof topicForm)['fields'];

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newTopicForm = form({
  id: reference({ required: true }),
  ...names,
  de: text({ multiline: true, max: 6_000 }),
});

export type NewTopicFields = (typeof newTopicForm)['fields'];

/** What was said about a topic in German. */
export function topicInputOf({ title, easyTitle, icon, de }: Omit<FormValue<NewTopicFields>, 'id'>): TopicInput {
  return { title, easyTitle, icon, words: readWords(de) };
}

/** A stored topic in the fields of its form. */
export function prefilledTopic({ titles, icon }: Topic) {
  const lines = languageTags.map((tag) => [tag, (titles[tag]?.words ?? []).join('\n')]);
  const german = { title: titles.de?.title, easyTitle: titles['de-einfach']?.title };
  return prefill({ ...german, icon, ...Object.fromEntries(lines) });
}

/** Which templates are taken over. */
export const templatesForm = (slugs: readonly string[]) => form({ slug: choices(slugs) });

export type TemplateFields = ReturnType<typeof templatesForm>['fields'];

/** Where a topic goes in the order, and from which place: pressed twice, it goes once. */
export const directionForm = form({ direction: choice(['up', 'down'], { required: true }), from: whole() });
