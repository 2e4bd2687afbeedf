import { listCards, voiceRoutes } from '#modules/voices/index.ts';
import { anybody, get, NotFound } from '#platform/http/page.ts';
import { visibleRoom } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { titleOf } from '../rules.ts';
import { wallOf } from './rules.ts';
import { WallView } from './views.tsx';

/** How often a running wall looks for new cards. */
const everySeconds = 15;

/**
 * The cards of a room as they come in. It refreshes itself only where somebody switched that on (`?live=an`, for the beamer),
 * with a way to stop. An island adds what is new; without script the page reloads, so that any old machine in any hall can
 * show it.
 */
const wall = get(routes.wall, {
  may: anybody('a wall hangs in the room: everybody there reads it, and only cards that somebody has checked'),
  example: { lang: 'de', number: '3', code: 'R3' },
  handle: async (context) => {
    const { db, params, query, county, t } = context;
    const { conference, room } = await visibleRoom(context);
    if (room.openedAt === null || !conference.isAnnounced) throw new NotFound();
    const isLive = query.get('live') === 'an';
    const speakHref = voiceRoutes.speakAt.href({ lang: params.lang, occasion: room.code });
    const props = {
      room,
      conference,
      wall: wallOf(await listCards(db, { occasionCode: room.code })),
      speakHref,
      speakUrl: `${county.origin}${speakHref}`,
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
