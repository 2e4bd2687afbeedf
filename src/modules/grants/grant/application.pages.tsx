import { findCurrentEdition, listMeasures } from '#modules/concept/index.ts';
import { readLetterhead } from '#modules/directory/index.ts';
import { writePdf } from '#platform/exports/pdf.ts';
import { wordType, writeWord } from '#platform/exports/word.ts';
import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, download, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { listAllocations } from '../allocation/data.ts';
import { listDeliveries } from '../delivery/data.ts';
import { routes } from '../routes.ts';
import { readApplicationWords } from './application.data.ts';
import { applicationPaper, knownFor } from './application.export.ts';
import { type ApplicationFields, applicationForm, prefilledApplication } from './application.form.ts';
import { type ApplicationSources, emptyChapters, measuresOf } from './application.rules.ts';
import { writeApplication } from './application.verbs.ts';
import { ApplicationView } from './application.views.tsx';
import { listGrants, listPaidPosts } from './data.ts';
import { listGrantPlaces } from './place.data.ts';
import type { Grant } from './rules.ts';
import { visibleGrant } from './visible.pages.tsx';

type At = Context<'/geld/zuwendungen/:code/antrag'>;

const show = get(routes.application, {
  help: 'grants.help.application',
  may: 'grants.grant.edit',
  example: { code: 'FM01' },
  handle: async (context) => draw(context, await visibleGrant(context)),
});

const write = post(routes.application, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const grant = await visibleGrant(context);
    const read = context.read(applicationForm, prefilledApplication(await readApplicationWords(db, grant.id)));
    if (!read.ok) return draw(context, grant, read);
    await writeApplication(db, by, now, grant, read.value);
    return seeOther(routes.application.href({ code: grant.code }), 'grants.notice.saved');
  },
});

async function draw(context: At, grant: Grant, failed?: FormResult<ApplicationFields>) {
  const { db, t, language, today } = context;
  const own = await readApplicationWords(db, grant.id);
  const known = knownFor(await sourcesOf(context, grant), wordsIn(language, t), today);
  const { purpose, measures, figures, effect } = known;
  const counts = {
    ...{ purpose: purpose.length, measures: measures.length, figures: figures.length, effect: effect.length },
  };
  return context.page({
    title: t('grants.application.title', { grant: grant.title }),
    status: failed ? 422 : 200,
    crumbs: [
      { label: t('grants.grants.title'), href: routes.grants.href({}) },
      { label: grant.code, href: routes.grant.href({ code: grant.code }) },
    ],
    body: (
      <ApplicationView
        grant={grant}
        known={known}
        empty={emptyChapters(own, counts)}
        form={bind(applicationForm, failed ?? prefilledApplication(own))}
      />
    ),
  });
}

/** Everything known about a grant and the one before it. */
async function sourcesOf({ db, today }: Pick<Context, 'db' | 'today'>, grant: Grant): Promise<ApplicationSources> {
  const before = (await listGrants(db)).find(({ followedBy }) => followedBy?.code === grant.code);
  const ids = [grant.id, ...(before ? [before.id] : [])];
  const edition = await findCurrentEdition(db);
  const allocations = (await listAllocations(db)).filter(({ grantId }) => ids.includes(grantId));
  const places = await listGrantPlaces(db);
  const source = before ?? grant;
  const own = await listPaidPosts(db, grant.id);
  return {
    grant,
    before,
    measures: edition ? measuresOf(allocations, await listMeasures(db, edition.id)) : [],
    allocations,
    deliveries: await listDeliveries(db, today, source.id),
    posts: own.length > 0 ? own : await listPaidPosts(db, source.id),
    places: places.get(grant.id) ?? places.get(source.id) ?? [],
  };
}

/** The draft to take along: `?format=pdf|docx`, Word unless it says otherwise, because it is written on. */
const file = get(routes.applicationFile, {
  may: 'grants.grant.edit',
  example: { code: 'FM01' },
  handle: async (context) => {
    const { db, query, language, t, county, now, today } = context;
    const format = query.get('format') ?? 'docx';
    if (format !== 'pdf' && format !== 'docx') throw new NotFound();
    const grant = await visibleGrant(context);
    const words = wordsIn(language, t);
    const known = knownFor(await sourcesOf(context, grant), words, today);
    const absolute = (href: string) => new URL(href, county.origin).href;
    const own = await readApplicationWords(db, grant.id);
    const paper = {
      ...applicationPaper(grant, own, known, words, { absolute, county: county.name, today }),
      ...(await readLetterhead(db, county.name)),
    };
    const name = `${grant.code}-antrag.${format}`;
    return format === 'pdf'
      ? download(await writePdf(paper, now), 'application/pdf', name)
      : download(await writeWord(paper), wordType, name);
  },
});

export const applicationPages: readonly Page[] = [show, write, file];
