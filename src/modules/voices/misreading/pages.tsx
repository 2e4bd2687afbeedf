import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { listObjectionsToCards, type ObjectionToCard } from './data.ts';
import { objectionAnswerForm } from './form.ts';
import { answerObjection } from './verbs.ts';
import { ObjectionsView } from './views.tsx';

/** Objections of the rooms this person works for. */
async function ownObjections({ db, reach }: Pick<Context, 'db' | 'reach'>): Promise<ObjectionToCard[]> {
  const all = await listObjectionsToCards(db);
  return all.filter(({ occasionId }) => reaches(reach, [{ kind: 'room', id: occasionId }]));
}

const list = get(routes.objections, {
  may: 'voices.contribution.triage',
  example: {},
  handle: (context) => show(context, 200),
});

interface Failed {
  id: string;
  result: FormResult<(typeof objectionAnswerForm)['fields']>;
}

async function show(context: Context, status: number, failed?: Failed): Promise<Response> {
  const objections = await ownObjections(context);
  const formOf = (id: string) => bind(objectionAnswerForm, failed?.id === id ? failed.result : {});
  return context.page({
    title: context.t('voices.objection.title'),
    status,
    crumbs: [{ label: context.t('voices.cards.title'), href: routes.cards.href({}) }],
    body: <ObjectionsView {...{ objections, formOf }} />,
  });
}

const answer = post(routes.objectionAnswer, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const { db, by, now, params } = context;
    const objection = (await ownObjections(context)).find(({ id }) => id === params.id);
    if (!objection) throw new NotFound();
    const result = context.read(objectionAnswerForm);
    if (!result.ok) return show(context, 422, { id: objection.id, result });
    const done = await answerObjection(db, by, now, objection, result.value.answer);
    if (done.ok) return seeOther(routes.objections.href({}), 'voices.notice.answered');
    const refused = refuse(result, { field: 'answer', key: done.reason });
    return show(context, 422, { id: objection.id, result: refused });
  },
});

export const objectionPages: readonly Page[] = [list, answer];
