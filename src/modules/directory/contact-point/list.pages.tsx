import { get, type Page } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { readSort, withinOf } from '../rules.ts';
import { listContactPoints } from './data.ts';
import { contactPointColumns } from './export.ts';
import { ContactPointList } from './list.views.tsx';

const list = get(routes.contactPointList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today, t, language } = context;
    const within = withinOf(reach);
    const limits = within ? { within } : {};
    const filter = {
      words: query.get('q') ?? '',
      municipality: query.get('ort') ?? '',
      type: query.get('art') ?? '',
      language: query.get('sprache') ?? '',
      state: query.get('stand') ?? '',
      ...readSort(query.get('sortierung'), ['name', 'place', 'confirmed'] as const),
    };
    const shown = await listContactPoints(db, { ...filter, ...limits }, today);
    const file = await tableResponse(context, 'anlaufstellen', contactPointColumns(wordsIn(language, t), today), shown);
    if (file) return file;
    const all = await listContactPoints(db, limits, today);
    return context.page({
      title: t('directory.contact-point.plural'),
      body: (
        <ContactPointList
          rows={shown}
          all={all}
          query={query}
          today={today}
          municipalities={await listMunicipalities(db)}
          mayAdd={access.may(by, 'directory.record.edit')}
        />
      ),
    });
  },
});

export const contactPointListPages: readonly Page[] = [list];
