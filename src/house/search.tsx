import { anybody, type Context, get } from '#platform/http/page.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Found, type SearchOptions, searchTexts } from '#platform/search/search.ts';
import { routes } from './routes.ts';
import { SearchView, type Shown } from './search-view.tsx';

const most = 50;

const search = get(routes.search, {
  may: 'house.search.use',
  example: {},
  handle(context) {
    const { access, by, language } = context;
    return searchPage(context, { publicOnly: false, access, by, language: language.tag, limit: most });
  },
});

const publicSearch = get(routes.publicSearch, {
  may: anybody('finds only what every reader may open'),
  example: { lang: 'de' },
  keep: 'never',
  perMinute: 60,
  handle: (context) => searchPage(context, { publicOnly: true, language: context.language.tag, limit: most }),
});

export const searchPages = [search, publicSearch];

async function searchPage(context: Context, options: SearchOptions): Promise<Response> {
  const typed = (context.query.get('q') ?? '').slice(0, 200);
  const found = await searchTexts(context.db, typed, options);
  const action = options.publicOnly ? routes.publicSearch.href({ lang: context.language.tag }) : routes.search.href({});
  return context.page({
    title: typed.trim() === '' ? context.t('house.search.title') : context.t('house.search.title-of', { words: typed }),
    body: (
      <SearchView
        action={action}
        typed={typed}
        found={found.map((each) => shown(each, context, options))}
        most={most}
      />
    ),
  });
}

/** A public page exists in every language: the reader stays in the own one. */
function shown(found: Found, context: Context, { publicOnly }: SearchOptions): Shown {
  const kind = declaredNodeKinds().get(found.kind);
  const href = publicOnly ? found.href.replace(/^\/[^/]+/, `/${context.language.tag}`) : found.href;
  return { ...found, href, kindLabel: kind ? context.t(kind.label) : '' };
}
