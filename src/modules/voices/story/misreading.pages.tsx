import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { listMisreadingsToCards, type MisreadingToCard } from './misreading.data.ts';
import { misreadingAnswerForm } from './misreading.form.ts';
import { answerMisreading } from './misreading.verbs.ts';
import { MisreadingsView } from './misreading.views.tsx';

/** Misreadings of the rooms this person works for. */
async function ownMisreadings({ db, reach }: Pick<Context, 'db' | 'reach'>): Promise<MisreadingToCard[]> {
  const all = await listMisreadingsToCards(db);
  return all.filter(({ occasionId }) => reaches(reach, [{ kind: 'room', id: occasionId }]));
}

const list = get(routes.misreadings, {
  may: 'voices.contribution.triage',
  example: {},
  handle: (context) => show(context, 200),
});

interface Failed {
  id: string;
  result: FormResult<(typeof misreadingAnswerForm)['fields']>;
}

async function show(context: Context, status: number, failed?: Failed): Promise<Response> {
  const misreadings = await ownMisreadings(context);
  const formOf = (id: string) => bind(misreadingAnswerForm, failed?.id === id ? failed.result : {});
  return context.page({
    title: context.t('voices.misreading.title'),
    status,
    crumbs: [{ label: context.t('voices.cards.title'), href: routes.cards.href({}) }],
    body: <MisreadingsView {...{ misreadings, formOf }} />,
  });
}

const answer = post(routes.misreadingAnswer, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const { db, by, now, params } = context;
    const misreading = (await ownMisreadings(context)).find(({ id }) => id === params.id);
    if (!misreading) throw new NotFound();
    const result = context.read(misreadingAnswerForm);
    if (!result.ok) return show(context, 422, { id: misreading.id, result });
    const outcome = await answerMisreading(db, by, now, misreading, result.value.answer);
    if (outcome.ok) return seeOther(routes.misreadings.href({}), 'voices.notice.answered');
    const refused = refuse(result, { field: 'answer', key: outcome.key });
    return show(context, 422, { id: misreading.id, result: refused });
  },
});

export const misreadingPages: readonly Page[] = [list, answer];
