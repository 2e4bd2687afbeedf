import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listRooms } from '../room/data.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, canRework, titleOf } from '../rules.ts';
import { listItems } from './data.ts';
import { type ItemFields, itemForm, prefilledItem, readItem } from './form.ts';
import { canPlace, type Item } from './rules.ts';
import { changeItem, dropItem, scheduleItem } from './verbs.ts';
import { ProgrammeView } from './views.tsx';

type Result = FormResult<ItemFields>;

const hrefOf = ({ number }: Conference) => routes.programme.href({ number: String(number) });

const programme = get(routes.programme, {
  help: 'conferences.help.programme',
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => {
    const conference = await visibleConference(context);
    const items = await itemsOf(context, conference);
    const editing = items.find(({ id }) => id === context.query.get('punkt'));
    return draw(context, conference, items, editing, undefined);
  },
});

const add = post(routes.programme, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await visibleConference(context);
    const result = await readPlaced(context, conference, undefined);
    const again = async (refused: Result) =>
      draw(context, conference, await itemsOf(context, conference), undefined, refused);
    if (!result.ok) return again(result);
    const outcome = await scheduleItem(db, by, now, conference, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

const change = post(routes.programmeItem, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const { conference, items, item } = await visibleItem(context);
    const result = await readPlaced(context, conference, item);
    if (!result.ok) return draw(context, conference, items, item, result);
    const { id: _id, ...input } = result.value;
    const outcome = await changeItem(db, by, now, conference, item, input);
    if (!outcome.ok) return draw(context, conference, items, item, refuse(result, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

const drop = remove(routes.programmeItem, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, items, item } = await visibleItem(context);
    const outcome = await dropItem(context.db, context.by, context.now, conference, item);
    if (!outcome.ok) return draw(context, conference, items, item, { ok: false, errors: [outcome], submitted: {} });
    return seeOther(hrefOf(conference), 'conferences.notice.dropped');
  },
});

const itemsOf = async ({ db }: Pick<Context, 'db'>, { id }: Conference) => listItems(db, id, await listRooms(db, id));

/** An item of the programme, with the whole programme and its conference. */
async function visibleItem(context: Context<'/:number/:item'>) {
  const conference = await visibleConference(context);
  const items = await itemsOf(context, conference);
  const item = items.find(({ id }) => id === context.params.item);
  return { conference, items, item: visible(context.reach, item, 'county-wide') };
}

const partiesOf = ({ db }: Pick<Context, 'db'>) => listStakeholders(db, ['unit', 'organisation', 'body']);

/** What was submitted; a room of another conference and a party that does not exist are refused at their fields. */
async function readPlaced(context: Context, conference: Conference, item: Item | undefined): Promise<Result> {
  const result = readItem(context.read(itemForm, item && prefilledItem(item)));
  if (!result.ok) return result;
  const allowed = canPlace(result.value, await listRooms(context.db, conference.id), await partiesOf(context));
  return allowed.ok ? result : refuse(result, allowed);
}

async function draw(
  context: Context,
  conference: Conference,
  items: readonly Item[],
  editing: Item | undefined,
  result: Result | undefined,
): Promise<Response> {
  const { db, by, access, page, t, today } = context;
  const open = canRework(conference);
  const mayEdit = open.ok && access.may(by, 'conferences.conference.edit');
  const form = bind(itemForm, result ?? (editing ? prefilledItem(editing) : prefill({ id: crypto.randomUUID() })));
  const props = {
    conference,
    items,
    today,
    rooms: await listRooms(db, conference.id),
    parties: mayEdit ? await partiesOf(context) : [],
    form: mayEdit ? form : undefined,
    editing,
    refusal: open.ok ? undefined : open,
  };
  return page({
    title: `${t('conferences.public.programme')} · ${titleOf(conference)}`,
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body: <ProgrammeView {...props} />,
  });
}

export const programmePages = [programme, add, change, drop];
