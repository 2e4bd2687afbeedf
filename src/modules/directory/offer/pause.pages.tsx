import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { findContactPoint } from '../contact-point/data.ts';
import { comingPauses, type Pause } from '../contact-point/pause.rules.ts';
import { scopesOfContactPoint } from '../contact-point/rules.ts';
import { routes } from '../routes.ts';
import { findOffer } from './data.ts';
import { type PauseFields, pauseForm } from './pause.form.ts';
import { addPause, removePause } from './pause.verbs.ts';
import { PauseList } from './pause.views.tsx';
import { scopesOfOffer } from './rules.ts';

const list = get(routes.pauses, {
  help: 'directory.help.pauses',
  may: 'directory.record.edit',
  example: { code: 'O-010' },
  handle: async (context) => draw(context, await changeableThing(context), prefill({ id: crypto.randomUUID() })),
});

const add = post(routes.pauses, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const thing = await changeableThing(context);
    const result = context.read(pauseForm);
    if (!result.ok) return draw(context, thing, result);
    const outcome = await addPause(context.db, context.by, context.now, thing, result.value);
    if (!outcome.ok) return draw(context, thing, refuse(result, outcome));
    return seeOther(routes.pauses.href({ code: thing.code }), 'directory.notice.saved');
  },
});

const takeAway = remove(routes.pause, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const thing = await changeableThing(context);
    const found = thing.pauses.find(({ id }) => id === context.params.id);
    const pause = visible(context.reach, found, () => thing.scopes);
    await removePause(context.db, context.by, context.now, thing, pause);
    return seeOther(routes.pauses.href({ code: thing.code }), 'directory.notice.pause-removed');
  },
});

/** An offer or a contact point, as far as its pauses need it. */
export interface PausingThing {
  kind: 'offer' | 'contact-point';
  id: string;
  code: string;
  title: string;
  pauses: readonly Pause[];
  scopes: Scope[];
}

async function changeableThing({ db, params, by, access, reach }: Context<'/:code'>): Promise<PausingThing> {
  const found = (await offerCalled(db, params.code)) ?? (await contactPointCalled(db, params.code));
  const thing = visible(access.reach(by, 'directory.record.read'), found, ({ scopes }) => scopes);
  return changeable(reach, thing, ({ scopes }) => scopes);
}

async function offerCalled(db: Context['db'], code: string): Promise<PausingThing | undefined> {
  const offer = await findOffer(db, code);
  return offer && { ...offer, kind: 'offer', scopes: scopesOfOffer(offer) };
}

async function contactPointCalled(db: Context['db'], code: string): Promise<PausingThing | undefined> {
  const point = await findContactPoint(db, code);
  return point && { ...point, kind: 'contact-point', title: point.name, scopes: scopesOfContactPoint(point) };
}

function draw(
  context: Context,
  thing: PausingThing,
  state: FormResult<PauseFields> | FieldTexts,
): Response | Promise<Response> {
  const pauses = comingPauses(thing.pauses, context.today);
  return context.page({
    title: `${thing.code} ${context.t('directory.pause.plural')}`,
    body: <PauseList thing={thing} pauses={pauses} form={bind(pauseForm, state)} />,
    ...('ok' in state && { status: 422 }),
  });
}

export const pausePages: readonly Page[] = [list, add, takeAway];
