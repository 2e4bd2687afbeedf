import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { scopesOfOccasion } from '../occasion/rules.ts';
import { routes } from '../routes.ts';
import { listMisreadingsToCards, listOpenMisreadings, type MisreadingToCard } from './misreading.data.ts';
import { misreadingAnswerForm } from './misreading.form.ts';
import { answerMisreading } from './misreading.verbs.ts';
import { MisreadingsView } from './misreading.views.tsx';

/** Whose a misreading is: that of whoever answers for the place of its card. */
export function scopesOfMisreading({ occasionId }: Pick<MisreadingToCard, 'occasionId'>) {
  return scopesOfOccasion({ id: occasionId });
}

/** The misreadings that wait for this person's answer, of these cards where they are given; none for whoever answers none. */
export async function waitingFor(
  { db, by, access }: Pick<Context, 'db' | 'by' | 'access'>,
  cards?: readonly { id: string }[],
): Promise<MisreadingToCard[]> {
  if (!access.may(by, 'voices.contribution.triage')) return [];
  const reach = access.reach(by, 'voices.contribution.triage');
  const open = await listOpenMisreadings(
    db,
    cards?.map(({ id }) => id),
  );
  return open.filter((misreading) => reaches(reach, scopesOfMisreading(misreading)));
}

/** The misreading of an address, if this person works for the room of its card. */
async function visibleMisreading({ db, reach, params }: Context<'/stimmen/widersprueche/:id'>) {
  const misreading = (await listMisreadingsToCards(db)).find(({ id }) => id === params.id);
  return visible(reach, misreading, scopesOfMisreading);
}

const list = get(routes.misreadings, {
  help: 'voices.help.misreadings',
  may: 'voices.contribution.triage',
  example: {},
  handle: (context) => show(context, 200),
});

interface Failed {
  id: string;
  result: FormResult<(typeof misreadingAnswerForm)['fields']>;
}

async function show(context: Context, status: number, failed?: Failed): Promise<Response> {
  const all = await listMisreadingsToCards(context.db);
  const misreadings = all.filter((misreading) => reaches(context.reach, scopesOfMisreading(misreading)));
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
    const { db, by, now } = context;
    const misreading = await visibleMisreading(context);
    const result = context.read(misreadingAnswerForm);
    if (!result.ok) return show(context, 422, { id: misreading.id, result });
    const outcome = await answerMisreading(db, by, now, misreading, result.value.answer);
    if (outcome.ok) return seeOther(routes.misreadings.href({}), 'voices.notice.answered');
    return show(context, 422, { id: misreading.id, result: refuse(result, outcome) });
  },
});

export const misreadingPages: readonly Page[] = [list, answer];
