import { directoryRoutes, listTopics, type Topic, titleFor, topicsMatching } from '#modules/directory/index.ts';
import { editionMark, inForceFirst, listNodesOf, type ThreadNode } from '#modules/thread/index.ts';
import { anybody, type Context, get } from '#platform/http/page.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Found, searchTexts } from '#platform/search/search.ts';
import { routes } from './routes.ts';
import { SearchView, type Shown } from './search-view.tsx';

const most = 50;

/** Search for readers without account; that of the workspace belongs to the cockpit. */
const publicSearch = get(routes.publicSearch, {
  may: anybody('finds only what every reader may open'),
  example: { lang: 'de' },
  keep: 'never',
  perMinute: 60,
  async handle(context) {
    const { db, language, t } = context;
    const submitted = (context.query.get('q') ?? '').slice(0, 200);
    const found = await searchTexts(db, submitted, { publicOnly: true, language: language.tag, limit: most });
    const nodes = await listNodesOf(db, found);
    const placed = found.map((each) => ({ each, node: nodes.get(`${each.kind} ${each.id}`) }));
    const topics = topicsMatching(await listTopics(db), submitted);
    return context.page({
      title: submitted.trim() === '' ? t('house.search.title') : t('house.search.title-of', { words: submitted }),
      body: (
        <SearchView
          action={routes.publicSearch.href({ lang: language.tag })}
          submitted={submitted}
          found={[
            ...topics.map((each) => topicShown(each, context)),
            ...inForceFirst(placed).map(({ each, node }) => shown(each, node, context)),
          ]}
          askHref={directoryRoutes.offers.href({ lang: language.tag }, { art: 'contact-point' })}
          most={most}
        />
      ),
    });
  },
});

export const searchPages = [publicSearch];

/** A public page exists in every language: the reader stays in the own one. */
function shown(found: Found, node: ThreadNode | undefined, context: Context): Shown {
  const { language, t } = context;
  const kind = declaredNodeKinds().get(found.kind);
  const href = found.href.replace(/^\/[^/]+/, `/${language.tag}`);
  const mark = node ? editionMark(node, context) : '';
  return { ...found, href, kindLabel: [kind ? t(kind.label) : '', mark].filter((part) => part !== '').join(', ') };
}

/** A topic of everyday life comes first: who types "doctor" is led to all there is on health, and to whom to ask. */
function topicShown(topic: Topic, { language, t }: Context): Shown {
  const title = titleFor(topic, language.tag);
  return {
    kind: 'topic',
    id: topic.id,
    code: '',
    title: title.title,
    language: title.language,
    excerpt: '',
    href: directoryRoutes.offers.href({ lang: language.tag }, { thema: topic.slug }),
    kindLabel: t('information.filter.topic'),
  };
}
