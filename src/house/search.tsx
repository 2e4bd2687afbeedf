import {
  contactPointState,
  directoryRoutes,
  leadUnitOf,
  listContactPoints,
  listTopics,
  listUnits,
  type Topic,
  titleFor,
  topicsMatching,
} from '#modules/directory/index.ts';
import { editionMark, type ThreadNode } from '#modules/thread/index.ts';
import { isReceiptCode, voiceRoutes } from '#modules/voices/index.ts';
import { anybody, type Context, get } from '#platform/http/page.ts';
import { phoneUri } from '#platform/i18n/phone.rules.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Found, searchTexts } from '#platform/search/search.ts';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import { answersTo, mostFound } from './answers.ts';
import { routes } from './routes.ts';
import { SearchView, type Shown } from './search-view.tsx';

/** Search for readers without account; that of the workspace belongs to the cockpit. */
const publicSearch = get(routes.publicSearch, {
  may: anybody('finds only what every reader may open'),
  example: { lang: 'de' },
  keep: 'never',
  perMinute: 60,
  async handle(context) {
    const { db, language, t } = context;
    const submitted = (context.query.get('q') ?? '').slice(0, 200);
    const { topics, found } = await answersTo(db, language.tag, submitted);
    return context.page({
      title: submitted.trim() === '' ? t('house.search.title') : t('house.search.title-of', { words: submitted }),
      body: (
        <SearchView
          action={routes.publicSearch.href({ lang: language.tag })}
          submitted={submitted}
          found={[
            ...topics.map((each) => topicShown(each, context)),
            ...found.map(({ each, node }) => shown(each, node, context)),
          ]}
          examples={await examplesThatFind(context)}
          ask={
            found.length + topics.length > 0 ? [] : [...elsewhere(submitted, context), ...(await whomToAsk(context))]
          }
          most={mostFound}
        />
      ),
    });
  },
});

export const searchPages = [publicSearch];

/** Of the words and numbers that we propose, those that find something in this county. */
async function examplesThatFind({ db, language, t }: Context): Promise<string> {
  const proposed = t('house.search.examples');
  const mark = proposed.includes('،') ? '،' : ',';
  const topics = await listTopics(db);
  const finding: string[] = [];
  for (const word of proposed.split(mark).map((one) => one.trim())) {
    const options = { publicOnly: true, language: language.tag, limit: 1 } as const;
    const finds = topicsMatching(topics, word).length > 0 || (await searchTexts(db, word, options)).length > 0;
    if (finds) finding.push(word);
  }
  return finding.join(`${mark} `);
}

/** What this search does not look through: a receipt has a page of its own, and what people said stands with its answers. */
function elsewhere(submitted: string, { language, t }: Context): Beginning[] {
  const lang = language.tag;
  const isReceipt = isReceiptCode(submitted);
  const receipt = { href: voiceRoutes.receipt.href({ lang }), label: t('voices.receipt.title') };
  const answers = { href: voiceRoutes.answers.href({ lang }), label: t('voices.answers.title') };
  return isReceipt ? [receipt] : [answers];
}

/** Where people can be asked: the contact points; where readers see none yet, the unit that leads integration. */
async function whomToAsk({ db, language, t, today }: Context): Promise<Beginning[]> {
  const shown = ['confirmed', 'stale', 'unconfirmed'];
  const points = await listContactPoints(db, {}, today);
  if (points.some((point) => shown.includes(contactPointState(point, today)))) {
    const href = directoryRoutes.offers.href({ lang: language.tag }, { art: 'contact-point' });
    return [{ href, label: t('information.entry.ask') }];
  }
  const unit = leadUnitOf(await listUnits(db));
  const ways = [
    { href: phoneUri(unit?.phone ?? ''), label: unit?.phone ?? '' },
    { href: unit?.mailbox ? `mailto:${unit.mailbox}` : undefined, label: unit?.mailbox ?? '' },
  ];
  return ways.flatMap(({ href, label }) => (href ? [{ href, label }] : []));
}

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
