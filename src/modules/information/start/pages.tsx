import { readSettings } from '#modules/accounts/index.ts';
import { directoryRoutes, listMunicipalities } from '#modules/directory/index.ts';
import { get, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listEntries } from '../entry/data.ts';
import { searchExample } from '../entry/proposals.data.ts';
import { byOpening, firstDoors, readFilter, selectEntries } from '../entry/rules.ts';
import { onStart } from '../slots.ts';
import { answeredSituations } from './rules.ts';
import { Start } from './views.tsx';

const shownAtOnce = 3;

const start = get(directoryRoutes.start, {
  may: 'information.entry.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, now, today, county, t, language, query } = context;
    const { profile } = await readSettings(db);
    const { entries, topics } = await listEntries(db, now, profile);
    const places = await listMunicipalities(db);
    const place = places.find(({ code }) => code === query.get('ort'));
    const near = selectEntries(entries, { ...readFilter(new URLSearchParams()), place: place?.code ?? '' });
    const bands = await askSlot(onStart, { db, lang: language.tag, today });
    return context.page({
      title: county.name,
      description: t('information.start.lead', { county: county.name }),
      wide: true,
      body: (
        <Start
          county={county}
          topics={topics}
          places={places}
          place={place}
          entries={firstDoors([...near.shown].sort(byOpening), shownAtOnce)}
          hidden={near.hidden}
          situations={answeredSituations(entries)}
          isBeingBuilt={entries.length === 0}
          example={searchExample(entries, topics, t)}
          now={now}
          today={today}
          isSunday={new Date(`${today}T00:00:00Z`).getUTCDay() === 0}
          bands={bands}
        />
      ),
    });
  },
});

export const pages: readonly Page[] = [start];
