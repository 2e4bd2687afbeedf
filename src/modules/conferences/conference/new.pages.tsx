import { countAnswered } from '#modules/voices/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { routes } from '../routes.ts';
import { texts } from '../text.ts';
import { nextNumber } from './data.ts';
import { type NewConferenceFields, newConferenceForm, newConferenceInputOf } from './form.ts';
import { NewConferenceView } from './new.views.tsx';
import { type Beginning, type Outline, templateOutline } from './outline.rules.ts';
import { lastOutline } from './outline.verbs.ts';
import { planFrom } from './verbs.ts';

const may = 'conferences.conference.edit';

const begin = get(routes.conferenceNew, {
  help: 'conferences.help.conference-form',
  may,
  example: {},
  handle: (context) => draw(context, undefined),
});

const plan = post(routes.conferenceNew, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newConferenceForm);
    if (!result.ok) return draw(context, result);
    const { id, number, start } = result.value;
    const input = newConferenceInputOf(result.value);
    const outcome = await planFrom(db, by, now, input, { id, number, outline: await outlineFor(context, start) });
    if (!outcome.ok) return draw(context, refuse(result, outcome));
    const planned = String(outcome.conference.number);
    return seeOther(routes.conference.href({ number: planned }), 'conferences.notice.planned');
  },
});

/** What a conference is about stands in German for readers, whatever language the office works in. */
async function outlineFor({ db }: Context, start: Beginning): Promise<Outline | undefined> {
  if (start === 'blank') return undefined;
  const last = await lastOutline(db);
  if (start === 'last') return last?.outline;
  const hasEarlierIdeas = last !== undefined || (await countAnswered(db)).withFate > 0;
  return templateOutline(makeTranslator([texts], 'de').t, { hasEarlierIdeas });
}

async function draw({ db, page, t }: Context, result: FormResult<NewConferenceFields> | undefined) {
  const fresh = prefill({
    id: crypto.randomUUID(),
    title: t('conferences.conference.title-suggestion'),
    number: await nextNumber(db),
    start: 'template',
  });
  return page({
    title: t('conferences.conference.new'),
    status: result ? 422 : 200,
    crumbs: [{ label: t('conferences.navigation'), href: routes.conferences.href({}) }],
    body: <NewConferenceView form={bind(newConferenceForm, result ?? fresh)} last={(await lastOutline(db))?.of} />,
  });
}

export const newConferencePages: readonly Page[] = [begin, plan];
