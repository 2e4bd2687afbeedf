import { readSettings } from '#modules/accounts/index.ts';
import {
  directoryRoutes,
  listMunicipalities,
  listOrganisations,
  type Organisation,
  organisationState,
  publicInMunicipality,
} from '#modules/directory/index.ts';
import { hiddenSince } from '#modules/thread/index.ts';
import { type Context, get, movedTo, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listEntries } from '../entry/data.ts';
import { EndedRecord } from '../entry/ended.views.tsx';
import { byOpening, type Entry, isIn, pointsToAsk } from '../entry/rules.ts';
import { MunicipalitiesView, MunicipalityView } from './views.tsx';
import { visibleMunicipality } from './visible.pages.tsx';

const list = get(directoryRoutes.publicMunicipalities, {
  may: 'information.entry.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, t } = context;
    const entries = await shownEntries(context);
    const places = (await listMunicipalities(db)).map((municipality) => ({
      municipality,
      offers: entries.filter((entry) => entry.kind === 'offer' && isIn(entry, municipality.code)).length,
      points: entries.filter((entry) => entry.kind === 'contact-point' && isIn(entry, municipality.code)).length,
    }));
    return context.page({
      title: t('information.municipality.plural'),
      description: t('information.municipality.plural-lead'),
      body: <MunicipalitiesView places={places} />,
    });
  },
});

const show = get(directoryRoutes.publicMunicipality, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'G02' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, t, language, today } = context;
    const { municipality, into } = await visibleMunicipality(context);
    const { id, code, name } = municipality;
    if (into) return movedTo(directoryRoutes.publicMunicipality.href({ lang: language.tag, code: into.code }));
    if (municipality.archival) {
      const since = await hiddenSince(db, { kind: 'municipality', id });
      const body = <EndedRecord kind="municipality" title={name} endedOn={null} since={since} today={today} />;
      return context.page({ title: name, status: 410, body });
    }
    const all = await shownEntries(context);
    const here = all.filter((entry) => isIn(entry, code)).sort(byOpening);
    const question = { db, lang: language.tag, today, t, municipality: { id, code } };
    const more = (await askSlot(publicInMunicipality, question)).filter((one) => one !== undefined);
    return context.page({
      title: name,
      description: `${name}. ${t('information.municipality.lead')}`,
      crumbs: [
        {
          label: t('information.municipality.plural'),
          href: directoryRoutes.publicMunicipalities.href({ lang: language.tag }),
        },
      ],
      body: (
        <MunicipalityView
          municipality={municipality}
          points={here.filter(({ kind }) => kind === 'contact-point')}
          offers={here.filter(({ kind }) => kind === 'offer')}
          ask={pointsToAsk(all, code)}
          organisations={await shownOrganisations(context, code)}
          more={more}
          today={today}
        />
      ),
    });
  },
});

/** Offers and contact points that readers may rely on. */
async function shownEntries({ db, now }: Context): Promise<Entry[]> {
  const { profile } = await readSettings(db);
  const { entries } = await listEntries(db, now, profile);
  return entries.filter(({ freshness }) => freshness !== 'hidden');
}

/** Organisations of a municipality that are public, and not hidden because nobody has confirmed them for long. */
async function shownOrganisations({ db, today }: Context, code: string): Promise<Organisation[]> {
  return (await listOrganisations(db, { municipality: code }, today)).filter((one) =>
    ['confirmed', 'stale', 'unconfirmed'].includes(organisationState(one, today)),
  );
}

export const pages: readonly Page[] = [list, show];
