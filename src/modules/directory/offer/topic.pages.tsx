import { type BoundForm, bind } from '#platform/forms/bind.ts';
import { type FormError, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { topicsMatching } from './meaning.rules.ts';
import { countOffersOfTopic, listTopics } from './topic.data.ts';
import { directionForm, prefilledTopic, type TopicFields, topicForm, topicInputOf } from './topic.form.ts';
import { canHaveWords, isTranslated, readWords, type Topic, titleFor, withInput, withWords } from './topic.rules.ts';
import { changeTopic, endTopic, moveTopic, restoreTopic } from './topic.verbs.ts';
import { TopicShow } from './topic.views.tsx';
import { TopicEdit } from './topic-edit.views.tsx';
import { TopicList } from './topic-list.views.tsx';

const list = get(routes.topics, {
  help: 'directory.help.topics',
  may: 'directory.structure.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, query, t } = context;
    const all = await listTopics(db, { withEnded: true });
    const isEndedView = query.get('stand') === 'ended';
    const translation = query.get('uebersetzung');
    const inView = all.filter(
      (topic) =>
        (topic.end !== null) === isEndedView &&
        (!translation || (translation === 'aktuell') === isTranslated(topic, languageTags)),
    );
    const tried = query.get('q') ?? '';
    const rows = tried.trim() === '' ? inView : topicsMatching(inView, tried);
    const perLanguage = rows.flatMap((topic) => languageTags.map((tag) => ({ topic, tag, title: topic.titles[tag] })));
    const file = await tableResponse(
      context,
      'themen',
      [
        { label: t('directory.field.code'), value: ({ topic }: (typeof perLanguage)[number]) => topic.code },
        { label: t('directory.topic.language'), value: ({ tag }) => tag },
        { label: t('directory.field.topic'), value: ({ title }) => title?.title ?? '' },
        { label: t('directory.topic.words'), value: ({ title }) => (title?.words ?? []).join(', ') },
      ],
      perLanguage,
    );
    if (file) return file;
    const mayEdit = access.may(by, 'directory.topic.edit');
    const body = <TopicList rows={rows} all={all} query={query} mayEdit={mayEdit} />;
    return context.page({ title: t('directory.topic.plural'), body });
  },
});

const show = get(routes.topic, {
  help: 'directory.help.topics',
  may: 'directory.structure.read',
  example: { code: 'T02' },
  handle: async (context) => drawTopic(context, await visibleTopic(context)),
});

const edit = get(routes.editTopic, {
  help: 'directory.help.topic-form',
  may: 'directory.topic.edit',
  example: { code: 'T02' },
  handle: async (context) => {
    const topic = await visibleTopic(context);
    return drawForm(context, topic, bind(topicForm, prefilledTopic(topic)));
  },
});

const change = post(routes.editTopic, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const topic = await visibleTopic(context);
    const result = context.read(topicForm, prefilledTopic(topic));
    if (!result.ok) return drawForm(context, topic, bind(topicForm, result), 422);
    const named = withInput(topic, topicInputOf(result.value));
    const words = Object.fromEntries(languageTags.map((tag) => [tag, readWords(result.value[tag])]));
    const errors = languageTags.flatMap((tag): FormError[] => {
      const outcome = canHaveWords(named, tag, words[tag] ?? []);
      return outcome.ok ? [] : [outcome];
    });
    if (errors.length > 0) return drawForm(context, topic, bind(topicForm, refuse(result, ...errors)), 422);
    const outcome = await changeTopic(context.db, context.by, context.now, topic, withWords(named, words));
    if (!outcome.ok) return drawForm(context, topic, bind(topicForm, refuse(result, outcome)), 422);
    return seeOther(routes.topic.href({ code: topic.code }), 'directory.notice.saved');
  },
});

const place = post(routes.topicPlace, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const topic = await visibleTopic(context);
    const result = context.read(directionForm);
    if (!result.ok) return drawTopic(context, topic, { text: context.t('platform.form.not-a-choice') });
    await moveTopic(context.db, context.by, context.now, topic, result.value);
    return seeOther(routes.topics.href({}), 'directory.notice.saved');
  },
});

const end = post(routes.topicEnd, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const topic = await visibleTopic(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawTopic(context, topic, { reason: result });
    const outcome = await endTopic(context.db, context.by, context.now, topic, result.value.reason);
    if (!outcome.ok) return drawTopic(context, topic, { reason: refuse(result, outcome) });
    return seeOther(routes.topic.href({ code: topic.code }), 'directory.notice.topic-ended');
  },
});

const restore = remove(routes.topicEnd, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const topic = await visibleTopic(context);
    const outcome = await restoreTopic(context.db, context.by, context.now, topic);
    if (!outcome.ok && topic.end) throw new NotFound();
    return seeOther(routes.topic.href({ code: topic.code }), 'directory.notice.topic-restored');
  },
});

async function drawTopic(context: Context, topic: Topic, refused?: RefusedRecord): Promise<Response> {
  const { db, by, access } = context;
  const history = await listHistory(db, { kind: 'topic', id: topic.id });
  const mayEdit = access.may(by, 'directory.topic.edit');
  const offers = await countOffersOfTopic(db, topic.id);
  return context.page({
    title: `${topic.code} ${titleFor(topic, 'de').title}`,
    ...(refused && { status: 422 }),
    body: <TopicShow {...{ topic, history, mayEdit, offers, refused }} />,
  });
}

async function visibleTopic({ db, params, reach }: Context<'/:code'>): Promise<Topic> {
  const topic = (await listTopics(db, { withEnded: true })).find(({ code }) => code === params.code);
  return visible(reach, topic, 'county-wide');
}

function drawForm(context: Context, topic: Topic, form: BoundForm<TopicFields>, status?: number) {
  const title = `${topic.code} · ${context.t('directory.topic.edit')}`;
  return context.page({ title, body: <TopicEdit topic={topic} form={form} />, ...(status && { status }) });
}

export const topicPages: readonly Page[] = [list, show, edit, change, place, end, restore];
