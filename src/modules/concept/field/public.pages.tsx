import { get } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { noticeOf } from '../edition/notice.pages.tsx';
import { formerEdition, linksIn, visiblePublicEdition } from '../edition/visible.pages.tsx';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { worksIn } from '../measure/field.rules.ts';
import { routes } from '../routes.ts';
import { findField } from './data.ts';
import { PublicFieldView } from './public.views.tsx';

const show = get(routes.publicField, {
  may: 'concept.public.read',
  example: { lang: 'de', code: 'HF1' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, reach, today, t } = context;
    const named = await visiblePublicEdition(context);
    const find = (editionId: string) => findField(db, editionId, params.code);
    const edition = (await find(named.id)) ? named : ((await formerEdition(context, find)) ?? named);
    const field = visible(reach, await find(edition.id), 'county-wide');
    const inOther = linksIn(context, edition);
    const goals = (await listGoals(db, edition.id)).filter((goal) => goal.fieldId === field.id);
    const measures = (await listMeasures(db, edition.id)).filter((measure) => worksIn(measure, field.id));
    const rows = measures.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
    const notice = await noticeOf(context, edition, { kind: 'field', code: field.code });
    return context.page({
      title: field.title,
      description: field.description,
      crumbs: [{ label: t('concept.public.concept'), href: routes.publicConcept.href({ lang: params.lang }, inOther) }],
      body: <PublicFieldView {...{ field, goals, rows, inOther, notice }} />,
    });
  },
});

export const publicFieldPages = [show];
