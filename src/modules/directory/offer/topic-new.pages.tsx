import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listTopics } from './topic.data.ts';
import { type NewTopicFields, newTopicForm, type TemplateFields, templatesForm, topicInputOf } from './topic.form.ts';
import { topicTemplates } from './topic.import.ts';
import { addTopic, takeTemplates } from './topic.verbs.ts';
import { TopicNew, TopicTemplates } from './topic-edit.views.tsx';

const blank = get(routes.newTopic, {
  help: 'directory.help.topic-form',
  may: 'directory.topic.edit',
  example: {},
  handle: async (context) => drawNew(context, prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newTopic, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newTopicForm);
    if (!result.ok) return drawNew(context, result);
    const { id, ...fields } = result.value;
    const outcome = await addTopic(db, by, now, topicInputOf(fields), id);
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    return seeOther(routes.topic.href({ code: outcome.code }), 'directory.notice.topic-created');
  },
});

const choose = get(routes.topicTemplates, {
  help: 'directory.help.topics',
  may: 'directory.topic.edit',
  example: {},
  handle: async (context) => drawTemplates(context, prefill({ slug: topicTemplates().map(({ slug }) => slug) })),
});

const take = post(routes.topicTemplates, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const templates = topicTemplates();
    const result = context.read(templatesForm(templates.map(({ slug }) => slug)));
    if (!result.ok) return drawTemplates(context, result);
    const outcome = await takeTemplates(db, by, now, result.value.slug, templates);
    if (!outcome.ok) return drawTemplates(context, refuse(result, outcome));
    return seeOther(routes.topics.href({}), 'directory.notice.topics-taken');
  },
});

async function drawNew(context: Context, state: FormResult<NewTopicFields> | FieldTexts): Promise<Response> {
  return context.page({
    title: context.t('directory.topic.new'),
    body: <TopicNew form={bind(newTopicForm, state)} />,
    ...('ok' in state && { status: 422 }),
  });
}

async function drawTemplates(context: Context, state: FormResult<TemplateFields> | FieldTexts): Promise<Response> {
  const there = await listTopics(context.db, { withEnded: true });
  const templates = topicTemplates().filter(({ slug }) => !there.some((topic) => topic.slug === slug));
  const form = bind(templatesForm(templates.map(({ slug }) => slug)), state);
  return context.page({
    title: context.t('directory.topic.templates'),
    body: <TopicTemplates templates={templates} form={form} />,
    ...('ok' in state && { status: 422 }),
  });
}

export const newTopicPages: readonly Page[] = [blank, create, choose, take];
