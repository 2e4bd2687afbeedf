import { refuse } from '#platform/forms/form.ts';
import { post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { endIndicator, resumeIndicator } from './ending.verbs.ts';
import { endingForm } from './form.ts';
import { drawIndicator } from './pages.tsx';
import { visibleIndicator } from './visible.pages.tsx';

const end = post(routes.indicatorEnding, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    const read = context.read(endingForm);
    if (!read.ok) return drawIndicator(context, indicator, { ending: read });
    const outcome = await endIndicator(context.db, context.by, context.now, indicator, read.value);
    if (!outcome.ok) return drawIndicator(context, indicator, { ending: refuse(read, outcome) });
    return seeOther(routes.indicator.href({ code: indicator.code }), 'evaluation.notice.indicator-ended');
  },
});

const resume = remove(routes.indicatorEnding, {
  may: 'evaluation.indicator.edit',
  handle: async (context) => {
    const indicator = await visibleIndicator(context);
    await resumeIndicator(context.db, context.by, context.now, indicator);
    return seeOther(routes.indicator.href({ code: indicator.code }), 'evaluation.notice.indicator-resumed');
  },
});

export const indicatorEndingPages = [end, resume];
