import { type FormError, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { countyKeeper } from '../stakeholder/county.pages.tsx';
import { listMunicipalities } from './data.ts';
import { takeoverForm } from './form.ts';
import { shippedRegister, takeRegister } from './import.ts';
import { canTake, countiesMatching, countyCalled, matchRegister, type RegisterCounty } from './register.rules.ts';
import { RegisterView } from './register.views.tsx';

const search = get(routes.municipalityRegister, {
  help: 'directory.help.municipality-register',
  may: 'directory.structure.edit',
  example: {},
  handle: async (context) => {
    const { query, county } = countyKeeper(context);
    const { counties } = await shippedRegister();
    const words = query.get('q');
    // Whoever comes without a question most likely wants the county whose pages these are.
    const chosen = counties.get(query.get('ags') ?? '') ?? countyCalled(counties.values(), words ?? county.name);
    return draw(context, { words, chosen });
  },
});

const take = post(routes.municipalityRegister, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const result = context.read(takeoverForm);
    if (!result.ok) return draw(context, { words: '', errors: result.errors });
    const outcome = canTake((await shippedRegister()).counties.get(result.value.ags));
    if (!outcome.ok) {
      const refused = refuse(result, outcome);
      return draw(context, { words: result.value.ags, errors: refused.ok ? [] : refused.errors });
    }
    await takeRegister(db, by, now, outcome.county);
    return seeOther(routes.municipalityList.href({}), 'directory.notice.municipalities-taken');
  },
});

interface Shown {
  /** What was looked for; null: nothing yet. */
  words: string | null;
  chosen?: RegisterCounty | undefined;
  errors?: readonly FormError[];
}

async function draw(context: Context, { words, chosen, errors = [] }: Shown): Promise<Response> {
  const register = await shippedRegister();
  const there = await listMunicipalities(context.db, { withArchived: true });
  const hits = chosen || words === null ? [] : countiesMatching(register.counties.values(), words);
  const matches = chosen ? matchRegister(chosen, there) : [];
  return context.page({
    title: context.t('directory.register.title'),
    ...(errors.length > 0 && { status: 422 }),
    body: <RegisterView {...{ register, words, hits, chosen, matches, errors }} county={context.county.name} />,
  });
}

export const registerPages: readonly Page[] = [search, take];
