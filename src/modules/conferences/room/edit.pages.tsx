import { findCurrentEdition, listFields } from '#modules/concept/index.ts';
import { listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { EditRoomView } from './edit.views.tsx';
import { prefilledRoom, type RoomFields, roomForm } from './form.ts';
import { canLink, type Room, type RoomChoices } from './rules.ts';
import { addRoom, changeRoom } from './verbs.ts';
import { visibleConference, visibleRoom } from './visible.pages.tsx';

type Result = FormResult<RoomFields>;

const newRoom = get(routes.roomNew, {
  help: 'conferences.help.room-form',
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => draw(context, await visibleConference(context), undefined, undefined),
});

const add = post(routes.roomNew, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await visibleConference(context);
    const result = await readRoom(context, undefined);
    if (!result.ok) return draw(context, conference, undefined, result);
    const { id, ...input } = result.value;
    const outcome = await addRoom(db, by, now, conference, input, { id });
    if (!outcome.ok) return draw(context, conference, undefined, refuse(result, outcome));
    const number = String(conference.number);
    return seeOther(routes.room.href({ number, code: outcome.code }), 'conferences.notice.room-added');
  },
});

const edit = get(routes.roomEdit, {
  help: 'conferences.help.room-form',
  may: 'conferences.conference.edit',
  example: { number: '3', code: 'R3' },
  handle: async (context) => {
    const { conference, room } = await visibleRoom(context);
    return draw(context, conference, room, undefined);
  },
});

const change = post(routes.roomEdit, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now, params } = context;
    const { conference, room } = await visibleRoom(context);
    const result = await readRoom(context, room);
    if (!result.ok) return draw(context, conference, room, result);
    const { id: _id, ...input } = result.value;
    const outcome = await changeRoom(db, by, now, conference, room, input);
    if (!outcome.ok) return draw(context, conference, room, refuse(result, outcome));
    return seeOther(routes.room.href(params), 'conferences.notice.saved');
  },
});

/** What was submitted; a unit or a field that is none of the choices is refused at its field. */
async function readRoom(context: Context, room: Room | undefined): Promise<Result> {
  const result = context.read(roomForm, room && prefilledRoom(room));
  if (!result.ok) return result;
  const allowed = canLink(await choicesOf(context.db, room), result.value);
  return allowed.ok ? result : refuse(result, allowed);
}

/** Units that can moderate, and the fields of the concept in force; fields of an older edition stay where a room has them. */
async function choicesOf(db: Db, room: Room | undefined): Promise<RoomChoices> {
  const edition = await findCurrentEdition(db);
  const current = edition ? await listFields(db, edition.id) : [];
  const fields = current.map(({ id, code, shortTitle }) => ({ id, code, title: shortTitle }));
  const older = (room?.fields ?? [])
    .filter((field) => !fields.some(({ id }) => id === field.id))
    .map(({ id, code, name }) => ({ id, code, title: name }));
  return { units: await listUnits(db), fields: [...fields, ...older] };
}

async function draw(
  { db, page, t }: Context,
  conference: Conference,
  room: Room | undefined,
  result: Result | undefined,
) {
  const form = bind(roomForm, result ?? (room ? prefilledRoom(room) : prefill({ id: crypto.randomUUID() })));
  const number = String(conference.number);
  return page({
    title: room ? `${room.code} · ${t('conferences.edit')}` : t('conferences.room.new'),
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number }) },
    ],
    body: <EditRoomView number={number} room={room} form={form} choices={await choicesOf(db, room)} />,
  });
}

export const roomEditPages = [newRoom, add, edit, change];
