import type { PublicPlace } from '#modules/information/index.ts';
import { anybody, get } from '#platform/http/page.ts';
import { listConferences } from '../data.ts';
import { announcedConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { titleOf } from '../rules.ts';
import { ConferenceBand } from './band.views.tsx';
import { readShownConference } from './data.ts';
import { seriesOf } from './list.pages.tsx';
import { PublicConferenceView, PublicSeriesView } from './public.views.tsx';

const everybody = anybody('the county invites everybody to its conference and tells everybody what came of it');

const list = get(routes.publicConferences, {
  may: everybody,
  example: { lang: 'de' },
  handle: async ({ db, page, params, t }) =>
    page({
      title: t('conferences.public.series'),
      description: t('conferences.public.series-lead'),
      body: (
        <PublicSeriesView
          series={(await seriesOf(db)).filter(({ conference }) => conference.isAnnounced)}
          lang={params.lang}
        />
      ),
    }),
});

const one = get(routes.publicConference, {
  may: everybody,
  example: { lang: 'de', number: '3' },
  // Steps become overdue at midnight, without any change of content.
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, today, t } = context;
    const conference = await announcedConference(context);
    return context.page({
      title: titleOf(conference),
      crumbs: [{ label: t('conferences.public.series'), href: routes.publicConferences.href(params) }],
      body: <PublicConferenceView shown={await readShownConference(db, conference)} lang={params.lang} today={today} />,
    });
  },
});

/** The conference that runs, the one that comes next, and the one that was documented last. */
const near = async ({ db, lang, today }: PublicPlace) => {
  const all = (await listConferences(db)).filter(({ isAnnounced }) => isAnnounced);
  return {
    running: all.find(({ state }) => state === 'running'),
    coming: all.filter(({ state, heldOn }) => state === 'planned' && heldOn >= today).at(-1),
    documented: all.find(({ state }) => state === 'documented'),
    lang,
  };
};

/** The way to the conference on the start page. */
export const conferenceBand = async (place: PublicPlace) => <ConferenceBand {...(await near(place))} isBand />;

/** The same below the form where one can speak. */
export const conferenceSection = async (place: PublicPlace) => (
  <ConferenceBand {...(await near(place))} isBand={false} />
);

export const publicConferencePages = [list, one];
