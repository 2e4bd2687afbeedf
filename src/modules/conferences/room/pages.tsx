import { conceptRoutes } from '#modules/concept/index.ts';
import { listCards, voiceRoutes } from '#modules/voices/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Decision, Refusal } from '#platform/forms/decision.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listConferences } from '../data.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { tallyOf, titleOf } from '../rules.ts';
import { cardLinks } from '../views.tsx';
import { listRooms } from './data.ts';
import { countRooms, type Room, roomScopes } from './rules.ts';
import { closeRoom, dropRoom, endCapture, openCapture, reopenRoom } from './verbs.ts';
import { OwnRoomsView, RoomView } from './views.tsx';
import { type VisibleRoom, visibleRoom } from './visible.pages.tsx';

type RoomContext = Context<'/:number/:code'>;

/** The rooms somebody moderates; for the office those of all conferences. */
const own = get(routes.rooms, {
  help: 'conferences.help.rooms',
  may: 'conferences.room.read',
  example: {},
  handle: async ({ db, by, access, reach, page, t, language }) => {
    const rooms = (await listRooms(db)).filter((room) => reaches(reach, roomScopes(room)));
    const numbers = new Map((await listConferences(db)).map(({ id, number }) => [id, String(number)]));
    const numberOf = ({ conferenceId }: Room) => numbers.get(conferenceId) ?? '0';
    // Whoever moderates one room came for that one.
    const only = reach.kind === 'scopes' && rooms.length === 1 ? rooms[0] : undefined;
    if (only) return seeOther(routes.room.href({ number: numberOf(only), code: only.code }));
    const counted = countRooms(rooms, await listCards(db));
    const links = cardLinks(access.may(by, 'voices.contribution.read'), language.tag);
    const body = <OwnRoomsView rooms={counted} numberOf={numberOf} links={links} />;
    return page({ title: t('conferences.room.own'), body });
  },
});

const one = get(routes.room, {
  help: 'conferences.help.room',
  may: 'conferences.room.read',
  example: { number: '3', code: 'R3' },
  handle: async (context) => draw(context, await visibleRoom(context)),
});

interface Failed {
  reason?: FormResult<ReasonFields>;
  refusal?: Refusal;
}

async function draw(context: RoomContext, { conference, room }: VisibleRoom, failed: Failed = {}): Promise<Response> {
  const { db, by, access, t, language, county } = context;
  const speakHref = voiceRoutes.speakAt.href({ lang: language.tag, occasion: room.code });
  const props = {
    conference,
    room,
    tally: tallyOf(await listCards(db, { occasionCode: room.code })),
    entries: await listHistory(db, { kind: 'room', id: room.id }, 12),
    speakUrl: `${county.origin}${speakHref}`,
    links: cardLinks(access.may(by, 'voices.contribution.read'), language.tag),
    fieldHref: (code: string) =>
      access.may(by, 'concept.measure.read')
        ? conceptRoutes.field.href({ code })
        : conceptRoutes.publicField.href({ lang: language.tag, code }),
    reason: bind(reasonForm, failed.reason ?? {}),
    refusal: failed.refusal,
    mayModerate: reaches(access.reach(by, 'conferences.room.moderate'), roomScopes(room)),
    mayEdit: access.may(by, 'conferences.conference.edit'),
    seesConference: access.may(by, 'conferences.conference.read'),
  };
  return context.page({
    title: `${room.code} ${room.title}`,
    status: failed.reason || failed.refusal ? 422 : 200,
    crumbs: props.seesConference
      ? [
          { label: t('conferences.navigation'), href: routes.conferences.href({}) },
          { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
        ]
      : [{ label: t('conferences.room.own'), href: routes.rooms.href({}) }],
    body: <RoomView {...props} />,
  });
}

type Act = (context: RoomContext, shown: VisibleRoom) => Promise<Decision>;

/** One step in the life of a room; where it is refused, the page of the room says why. */
const step = (act: Act, notice: MessageKey) => async (context: RoomContext) => {
  const shown = await visibleRoom(context);
  const outcome = await act(context, shown);
  return outcome.ok ? seeOther(routes.room.href(context.params), notice) : draw(context, shown, { refusal: outcome });
};

const open = post(routes.capture, {
  may: 'conferences.room.moderate',
  handle: step(
    ({ db, by, now }, { conference, room }) => openCapture(db, by, now, conference, room),
    'conferences.notice.capture-opened',
  ),
});

const end = remove(routes.capture, {
  may: 'conferences.room.moderate',
  handle: step(
    ({ db, by, now }, { conference, room }) => endCapture(db, by, now, conference, room),
    'conferences.notice.capture-ended',
  ),
});

const close = post(routes.roomClosing, {
  may: 'conferences.room.moderate',
  handle: step(
    ({ db, by, now }, { conference, room }) => closeRoom(db, by, now, conference, room),
    'conferences.notice.room-closed',
  ),
});

const reopen = remove(routes.roomClosing, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const result = context.read(reasonForm);
    if (!result.ok) return draw(context, await visibleRoom(context), { reason: result });
    const { reason } = result.value;
    const act: Act = ({ db, by, now }, { conference, room }) => reopenRoom(db, by, now, conference, room, reason);
    return step(act, 'conferences.notice.room-reopened')(context);
  },
});

const drop = remove(routes.room, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const shown = await visibleRoom(context);
    const outcome = await dropRoom(db, by, now, shown.conference, shown.room);
    if (!outcome.ok) return draw(context, shown, { refusal: outcome });
    const number = String(shown.conference.number);
    return seeOther(`${routes.conference.href({ number })}#raeume`, 'conferences.notice.dropped');
  },
});

/** Before all addresses with a number in them. */
export const ownRoomsPages = [own];
export const roomPages = [one, open, end, close, reopen, drop];
