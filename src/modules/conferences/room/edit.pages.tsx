import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { type Conference, titleOf } from '../conference/rules.ts';
import { routes } from '../routes.ts';
import { choicesOf, roomAsked, unknownIn } from './asked.pages.tsx';
import { EditRoomView } from './edit.views.tsx';
import { type RoomFields, roomForm, roomInputOf, typedRoom } from './form.ts';
import type { Room } from './rules.ts';
import { addRoom, changeRoom, inputOf } from './verbs.ts';

type Read = FormResult<RoomFields>;

const newRoom = get(routes.roomNew, {
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => draw(context, await conferenceAsked(context), undefined, undefined),
});

const add = post(routes.roomNew, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const conference = await conferenceAsked(context);
    const read = await readRoom(context, undefined);
    if (!read.ok) return draw(context, conference, undefined, read);
    const outcome = await addRoom(db, by, now, conference, roomInputOf(read.value));
    if (!outcome.ok) return draw(context, conference, undefined, refuse(read, outcome));
    const number = String(conference.number);
    return seeOther(routes.room.href({ number, code: outcome.code }), 'conferences.notice.room-added');
  },
});

const edit = get(routes.roomEdit, {
  may: 'conferences.conference.edit',
  example: { number: '3', code: 'R3' },
  handle: async (context) => {
    const { conference, room } = await roomAsked(context);
    return draw(context, conference, room, undefined);
  },
});

const change = post(routes.roomEdit, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now, params } = context;
    const { conference, room } = await roomAsked(context);
    const read = await readRoom(context, room);
    if (!read.ok) return draw(context, conference, room, read);
    const outcome = await changeRoom(db, by, now, conference, room, roomInputOf(read.value));
    if (!outcome.ok) return draw(context, conference, room, refuse(read, outcome));
    return seeOther(routes.room.href(params), 'conferences.notice.saved');
  },
});

/** What was typed; an id that is nobody's is a fault at its field. */
async function readRoom(context: Context, room: Room | undefined): Promise<Read> {
  const read = context.read(roomForm);
  if (!read.ok) return read;
  const wrong = unknownIn(await choicesOf(context.db, room), roomInputOf(read.value));
  return wrong ? refuse(read, { field: wrong, key: 'platform.form.not-a-choice' }) : read;
}

async function draw({ db, page, t }: Context, conference: Conference, room: Room | undefined, read: Read | undefined) {
  const form = bind(roomForm, read ?? (room ? typedRoom(inputOf(room)) : {}));
  const number = String(conference.number);
  return page({
    title: room ? `${room.code} · ${t('conferences.edit')}` : t('conferences.room.new'),
    status: read ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number }) },
    ],
    body: <EditRoomView number={number} room={room} form={form} choices={await choicesOf(db, room)} />,
  });
}

export const roomEditPages = [newRoom, add, edit, change];
