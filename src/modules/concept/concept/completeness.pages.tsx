import { get } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listEditions } from '../edition/data.ts';
import { drawNoConcept, presentEdition } from '../edition/visible.pages.tsx';
import { listMeasures } from '../measure/data.ts';
import { withoutOwner } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { moreToCheck } from '../slots.ts';
import { readChecked } from './completeness.data.ts';
import { findDefects, scoreOf } from './completeness.rules.ts';
import { CompletenessView } from './completeness.views.tsx';

const show = get(routes.completeness, {
  help: 'concept.help.check',
  may: 'concept.edition.check',
  example: {},
  handle: async (context) => {
    const edition = await presentEdition(context);
    if (!edition) return drawNoConcept(context, context.t('concept.check.title'));
    const checked = await readChecked(context.db, edition.id);
    const defects = findDefects(checked);
    const props = {
      edition,
      mayEdit: context.access.may(context.by, 'concept.edition.edit'),
      editions: await listEditions(context.db),
      defects,
      score: scoreOf(checked, defects),
      unowned: withoutOwner(await listMeasures(context.db, edition.id)),
      more: (await askSlot(moreToCheck, { db: context.db })).flat(),
    };
    return context.page({ title: context.t('concept.check.title'), body: <CompletenessView {...props} /> });
  },
});

export const completenessPages = [show];
