import { listCards, voiceRoutes } from '#modules/voices/index.ts';
import { originOf } from '#platform/http/headers.ts';
import { anybody, get, NotFound } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { titleOf } from '../conference/rules.ts';
import { listRooms } from '../room/data.ts';
import { routes } from '../routes.ts';
import { wallOf } from './rules.ts';
import { WallView } from './views.tsx';

/** How often a wall that somebody set running looks for new cards. */
const everySeconds = 15;

/**
 * What is said in a room, as it comes in. It loads itself again only where somebody asked for it (`?live=an`: the beamer),
 * with a way to stop. An island takes in what is new; without script the page is loaded again, so that any old machine in any
 * hall can show it.
 */
const wall = get(routes.wall, {
  may: anybody('a wall hangs in the room: everybody there reads it, and only cards that somebody has checked'),
  example: { lang: 'de', number: '3', code: 'R3' },
  handle: async (context) => {
    const { db, params, query, request, installation, t } = context;
    const conference = await conferenceAsked(context);
    const room = (await listRooms(db, conference.id)).find(({ code }) => code === params.code);
    if (!room?.openedAt) throw new NotFound();
    const isLive = query.get('live') === 'an';
    const speakHref = voiceRoutes.speakAt.href({ lang: params.lang, occasion: room.code });
    const props = {
      room,
      conference,
      wall: wallOf(await listCards(db, { occasionCode: room.code })),
      speakHref,
      speakUrl: `${originOf(request, installation.mode)}${speakHref}`,
      wallHref: routes.wall.href(params, { live: isLive ? undefined : 'an' }),
      isLive,
      everySeconds,
    };
    return context.page({
      title: `${room.title} · ${titleOf(conference)}`,
      body: <WallView {...props} />,
      ...(isLive ? { refreshSeconds: everySeconds, islands: ['wall'] } : {}),
      ...(isLive
        ? {}
        : {
            crumbs: [
              { label: t('conferences.public.series'), href: routes.publicConferences.href({ lang: params.lang }) },
              { label: titleOf(conference), href: routes.publicConference.href(params), lang: 'de' },
            ],
          }),
    });
  },
});

export const wallPages = [wall];
