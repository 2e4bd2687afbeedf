import { readLetterhead } from '#modules/directory/index.ts';
import { writePdf } from '#platform/exports/pdf.ts';
import { wordType, writeWord } from '#platform/exports/word.ts';
import { anybody, type Context, download, get, NotFound } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode, titleOf } from '../rules.ts';
import { readSummaries } from '../summary/data.ts';
import { listSentences, readDocumentation } from './data.ts';
import { cardColumns, documentationPaper } from './paper.export.ts';
import { listPhotos } from './photo.data.ts';
import { PublicPhotos } from './photo.views.tsx';
import { PublicDocumentationView } from './public.views.tsx';

const released = anybody('what was said at a conference is public once its documentation is released');

/** The conference of an address once its documentation is released; before, there is nothing for readers. */
async function visibleRelease(context: Pick<Context<'/:number'>, 'db' | 'params' | 'reach'>): Promise<Conference> {
  const conference = await visibleConference(context);
  if (conference.state !== 'documented') throw new NotFound();
  return conference;
}

async function contentOf({ db }: Pick<Context, 'db'>, { id }: Conference) {
  return {
    documentation: await readDocumentation(db, id),
    sentences: await listSentences(db, id),
    summaries: await readSummaries(db, id),
  };
}

const page = get(routes.publicDocumentation, {
  may: released,
  example: { lang: 'de', number: '3' },
  handle: async (context) => {
    const { params, t } = context;
    const conference = await visibleRelease(context);
    const title = `${t('conferences.public.documentation')}: ${titleOf(conference)}`;
    return context.page({
      title,
      description: t('conferences.public.documentation-lead'),
      islands: ['reader'],
      crumbs: [
        { label: t('conferences.public.series'), href: routes.publicConferences.href({ lang: params.lang }) },
        { label: titleOf(conference), href: routes.publicConference.href(params), lang: 'de' },
      ],
      body: (
        <PublicDocumentationView
          conference={conference}
          lang={params.lang}
          {...(await contentOf(context, conference))}
          photos={
            <PublicPhotos
              photos={await listPhotos(context.db, conference.id)}
              hrefOf={(photo) => routes.publicPhoto.href({ ...params, photo })}
            />
          }
        />
      ),
    });
  },
});

const file = get(routes.publicFile, {
  may: released,
  example: { lang: 'de', number: '3' },
  keep: 'never',
  perMinute: 20,
  handle: async (context) => {
    const { query, language, t, county, params, now } = context;
    const format = query.get('format') ?? 'pdf';
    if (format !== 'pdf' && format !== 'docx') throw new NotFound();
    const conference = await visibleRelease(context);
    const url = `${county.origin}${routes.publicDocumentation.href(params)}`;
    const content = await contentOf(context, conference);
    const paper = {
      ...documentationPaper(conference, content, wordsIn(language, t), { county: county.name, url }),
      ...(await readLetterhead(context.db, county.name)),
    };
    const name = `${conferenceCode(conference.number)}-dokumentation.${format}`;
    return format === 'pdf'
      ? download(await writePdf(paper, now), 'application/pdf', name)
      : download(await writeWord(paper), wordType, name);
  },
});

const cards = get(routes.publicCards, {
  may: released,
  example: { lang: 'de', number: '3' },
  keep: 'never',
  perMinute: 20,
  handle: async (context) => {
    const { language, t, county, today } = context;
    const conference = await visibleRelease(context);
    const { documentation } = await contentOf(context, conference);
    const query = new URLSearchParams({ format: context.query.get('format') ?? 'csv' });
    const name = `${conferenceCode(conference.number)}-karten`;
    const columns = cardColumns(wordsIn(language, t));
    const table = await tableResponse({ query, county, today }, name, columns, documentation.cards);
    if (!table) throw new NotFound();
    return table;
  },
});

export const publicDocumentationPages = [page, file, cards];
