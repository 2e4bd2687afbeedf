import { listMunicipalities } from '#modules/directory/index.ts';
import { listBeginnings, threadAround } from '#modules/thread/index.ts';
import { countEffectAnswers, listQuotable, livedEffect } from '#modules/voices/index.ts';
import { type Context, get } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listObjections } from '../data.ts';
import { readEdition } from '../edition/data.ts';
import { noticeOf } from '../edition/notice.pages.tsx';
import { inEdition, isResolved } from '../edition/rules.ts';
import { listLeading } from '../edition/tie.data.ts';
import { routes } from '../routes.ts';
import { moreOnMeasure } from '../slots.ts';
import { deriveMeasure } from './derived.rules.ts';
import { PublicMeasureView } from './public.views.tsx';
import { findResolved } from './resolved.data.ts';
import type { Measure } from './rules.ts';
import { visiblePublicMeasure } from './visible.pages.tsx';

/** A few voices say more than all of them. */
const quotesShown = 3;

const show = get(routes.publicMeasure, {
  may: 'concept.public.read',
  example: { lang: 'de', code: 'M-121' },
  // Ages in days move at midnight, without any change of content.
  keep: 'a-minute',
  handle: async (context) => {
    const { db, by, access, today } = context;
    const measure = await visiblePublicMeasure(context);
    const places = (await listMunicipalities(db)).filter(({ id }) => measure.municipalityIds.includes(id));
    const around = await threadAround(db, { kind: 'measure', id: measure.id }, { publicOnly: true });
    const voices = (around.find(({ stage }) => stage === 1)?.nodes ?? []).map(({ id }) => id);
    const things = [{ kind: 'measure', id: measure.id }, ...around.flatMap(({ nodes }) => nodes.slice(0, 1))];
    const edition = await readEdition(db, measure.edition.id);
    const props = {
      measure,
      notice: await noticeOf(context, edition, { kind: 'measure', code: measure.code }),
      isResolved: isResolved(edition),
      derived: deriveMeasure(measure, today),
      objections: await listObjections(db, measure.id),
      around,
      beginnings: await listBeginnings(db, things, { publicOnly: true }),
      quotes: await listQuotable(db, voices, quotesShown),
      effect: voices.length > 0 ? livedEffect(await countEffectAnswers(db, voices)) : undefined,
      resolved: await findResolved(db, measure.id),
      leading: await listLeading(db, { kind: 'measure', id: measure.id }),
      inOther: inEdition(context.query.get('fassung')),
      places: places.map(({ name }) => name),
      more: await askSlot(moreOnMeasure, { db, by, access, today, measure, isPublic: true }),
    };
    return context.page({
      title: `${measure.code} ${measure.title}`,
      description: measure.description,
      crumbs: crumbsOf(context, measure),
      body: <PublicMeasureView {...props} />,
    });
  },
});

/** The way to a measure: concept, field, goal. */
function crumbsOf({ params: { lang }, query, t }: Context<'/:lang/:code'>, { field, goal }: Measure) {
  const inOther = inEdition(query.get('fassung'));
  return [
    { label: t('concept.public.concept'), href: routes.publicConcept.href({ lang }, inOther) },
    { label: field.title, href: routes.publicField.href({ lang, code: field.code }, inOther) },
    {
      label: t('concept.public.goal-code', { code: goal.code }),
      href: routes.publicGoal.href({ lang, code: goal.code }, inOther),
    },
  ];
}

export const publicMeasurePages = [show];
