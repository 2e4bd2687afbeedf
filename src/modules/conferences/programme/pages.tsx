import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { type Conference, titleOf } from '../conference/rules.ts';
import { listRooms } from '../room/data.ts';
import { routes } from '../routes.ts';
import { listItems } from './data.ts';
import { type ItemFields, itemForm, readItem, typedItem } from './form.ts';
import type { Item } from './rules.ts';
import { changeItem, dropItem, scheduleItem } from './verbs.ts';
import { ProgrammeView } from './views.tsx';

type Read = FormResult<ItemFields>;

const hrefOf = ({ number }: Conference) => routes.programme.href({ number: String(number) });

const programme = get(routes.programme, {
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const items = await itemsOf(context, conference);
    const editing = items.find(({ id }) => id === context.query.get('punkt'));
    return draw(context, conference, items, editing, undefined);
  },
});

const add = post(routes.programme, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await conferenceAsked(context);
    const read = await readKnown(context, conference);
    const again = async (again: Read) =>
      draw(context, conference, await itemsOf(context, conference), undefined, again);
    if (!read.ok) return again(read);
    const outcome = await scheduleItem(db, by, now, conference, read.value);
    if (!outcome.ok) return again(refuse(read, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

const change = post(routes.programmeItem, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const { conference, items, item } = await itemAsked(context);
    const read = await readKnown(context, conference);
    if (!read.ok) return draw(context, conference, items, item, read);
    const outcome = await changeItem(db, by, now, conference, item, read.value);
    if (!outcome.ok) return draw(context, conference, items, item, refuse(read, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

const drop = remove(routes.programmeItem, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { conference, item } = await itemAsked(context);
    await dropItem(context.db, context.by, context.now, conference, item);
    return seeOther(hrefOf(conference), 'conferences.notice.dropped');
  },
});

const itemsOf = async ({ db }: Pick<Context, 'db'>, { id }: Conference) => listItems(db, id, await listRooms(db, id));

async function itemAsked(context: Context<'/:number/:item'>) {
  const conference = await conferenceAsked(context);
  const items = await itemsOf(context, conference);
  const item = items.find(({ id }) => id === context.params.item);
  if (!item) throw new NotFound();
  return { conference, items, item };
}

const partiesOf = ({ db }: Pick<Context, 'db'>) => listStakeholders(db, ['unit', 'organisation', 'body']);

/** What was typed; a room of another conference and a party that does not exist are faults at their fields. */
async function readKnown(context: Context, conference: Conference): Promise<Read> {
  const read = readItem(context.read(itemForm));
  if (!read.ok) return read;
  const { roomId, partyId } = read.value;
  const rooms = await listRooms(context.db, conference.id);
  const parties = await partiesOf(context);
  const isForeign = roomId !== null && !rooms.some(({ id }) => id === roomId);
  const isUnknown = partyId !== null && !parties.some(({ id }) => id === partyId);
  if (isForeign) return refuse(read, { field: 'roomId', key: 'platform.form.not-a-choice' });
  return isUnknown ? refuse(read, { field: 'partyId', key: 'platform.form.not-a-choice' }) : read;
}

async function draw(
  context: Context,
  conference: Conference,
  items: readonly Item[],
  editing: Item | undefined,
  read: Read | undefined,
): Promise<Response> {
  const { db, by, access, page, t, today } = context;
  const mayEdit = access.may(by, 'conferences.conference.edit');
  const form = bind(itemForm, read ?? (editing ? typedItem(editing) : {}));
  const props = {
    conference,
    items,
    today,
    rooms: await listRooms(db, conference.id),
    parties: mayEdit ? await partiesOf(context) : [],
    form: mayEdit ? form : undefined,
    editing,
  };
  return page({
    title: `${t('conferences.public.programme')} · ${titleOf(conference)}`,
    status: read ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body: <ProgrammeView {...props} />,
  });
}

export const programmePages = [programme, add, change, drop];
