import { get } from '#platform/http/page.ts';
import { editionAsked } from '../edition/asked.pages.tsx';
import { listEditions } from '../edition/data.ts';
import { routes } from '../routes.ts';
import { readChecked } from './data.ts';
import { findDefects, scoreOf } from './rules.ts';
import { CompletenessView } from './views.tsx';

const show = get(routes.completeness, {
  may: 'concept.edition.edit',
  example: {},
  handle: async (context) => {
    const edition = await editionAsked(context);
    const checked = await readChecked(context.db, edition.id);
    const defects = findDefects(checked);
    const props = { edition, editions: await listEditions(context.db), defects, score: scoreOf(checked, defects) };
    return context.page({ title: context.t('concept.check.title'), body: <CompletenessView {...props} /> });
  },
});

export const completenessPages = [show];
