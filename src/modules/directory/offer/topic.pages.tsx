import { type BoundForm, bind } from '#platform/forms/bind.ts';
import { type FormError, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { listTopics } from './data.ts';
import { type WordsFields, wordsForm } from './topic.form.ts';
import { canHaveWords, readWords, type Topic, titleFor, topicsMatching, withWords } from './topic.rules.ts';
import { TopicEdit, TopicList, TopicShow } from './topic.views.tsx';
import { recordTopic } from './verbs.ts';

const list = get(routes.topics, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, query, t } = context;
    const all = await listTopics(db);
    const tried = query.get('q') ?? '';
    const rows = tried.trim() === '' ? all : topicsMatching(all, tried);
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
    const body = <TopicList rows={rows} total={all.length} query={query} />;
    return context.page({ title: t('directory.topic.plural'), body });
  },
});

const show = get(routes.topic, {
  may: 'directory.record.read',
  example: { code: 'T02' },
  handle: async (context) => {
    const { db, by, access } = context;
    const topic = await visibleTopic(context);
    const history = await listHistory(db, { kind: 'topic', id: topic.id });
    const mayEdit = access.may(by, 'directory.topic.edit');
    return context.page({
      title: `${topic.code} ${titleFor(topic, 'de').title}`,
      body: <TopicShow topic={topic} history={history} mayEdit={mayEdit} />,
    });
  },
});

const edit = get(routes.editTopic, {
  may: 'directory.topic.edit',
  example: { code: 'T02' },
  handle: async (context) => {
    const topic = await visibleTopic(context);
    const lines = languageTags.map((tag) => [tag, (topic.titles[tag]?.words ?? []).join('\n')]);
    return drawForm(context, topic, bind(wordsForm, prefill(Object.fromEntries(lines))));
  },
});

const change = post(routes.editTopic, {
  may: 'directory.topic.edit',
  handle: async (context) => {
    const topic = await visibleTopic(context);
    const result = context.read(wordsForm);
    if (!result.ok) return drawForm(context, topic, bind(wordsForm, result), 422);
    const words = Object.fromEntries(languageTags.map((tag) => [tag, readWords(result.value[tag])]));
    const errors = languageTags.flatMap((tag): FormError[] => {
      const outcome = canHaveWords(topic, tag, words[tag] ?? []);
      return outcome.ok ? [] : [outcome];
    });
    if (errors.length > 0) return drawForm(context, topic, bind(wordsForm, refuse(result, ...errors)), 422);
    await recordTopic(context.db, context.by, context.now, withWords(topic, words));
    return seeOther(routes.topic.href({ code: topic.code }), 'directory.notice.saved');
  },
});

async function visibleTopic({ db, params, reach }: Context<'/:code'>): Promise<Topic> {
  const topic = (await listTopics(db)).find(({ code }) => code === params.code);
  return visible(reach, topic, 'county-wide');
}

function drawForm(context: Context, topic: Topic, form: BoundForm<WordsFields>, status?: number) {
  const title = `${topic.code} · ${context.t('directory.topic.edit')}`;
  return context.page({ title, body: <TopicEdit topic={topic} form={form} />, ...(status && { status }) });
}

export const topicPages: readonly Page[] = [list, show, edit, change];
