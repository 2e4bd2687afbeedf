import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { PublicationView } from './publication.views.tsx';
import { missingToPublish } from './rules.ts';
import { changeIndicator } from './verbs.ts';
import { visibleIndicator } from './visible.pages.tsx';

const may = 'evaluation.indicator.edit';

const ask = get(routes.indicatorPublication, {
  help: 'evaluation.help.indicator-form',
  may,
  example: { code: 'I04' },
  handle: async (context) => draw(context),
});

const publish = post(routes.indicatorPublication, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const indicator = await visibleIndicator(context);
    const { id: _id, code, mannerSince: _since, precedesOwnerRule: _rule, ending: _ending, ...input } = indicator;
    const outcome = await changeIndicator(db, by, now, indicator, { ...input, isPublic: true });
    if (!outcome.ok) return draw(context, 422);
    return seeOther(routes.indicator.href({ code }), 'evaluation.notice.indicator-published');
  },
});

/** What readers will see, or what is missing before they can. */
async function draw(context: Context<'/:code'>, status = 200): Promise<Response> {
  const indicator = await visibleIndicator(context);
  const { t } = context;
  return context.page({
    title: `${indicator.code} · ${t('evaluation.publication.title')}`,
    status,
    crumbs: [
      { label: t('evaluation.public.indicators'), href: routes.indicators.href({}) },
      { label: indicator.code, href: routes.indicator.href({ code: indicator.code }) },
    ],
    body: <PublicationView indicator={indicator} missing={missingToPublish(indicator)} />,
  });
}

export const indicatorPublicationPages = [ask, publish];
