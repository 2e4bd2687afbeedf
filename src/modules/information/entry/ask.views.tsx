import { directoryRoutes, type Municipality, type Topic } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { SectionHead } from '#ui/section-head/section-head.tsx';
import { hotlines, hotlinesFor, topicIcon } from '../rules.ts';
import { Cards, topicTitle } from './card.views.tsx';
import { GermanText } from './german.views.tsx';
import { type Entry, type EntryFilter, filterQuery } from './rules.ts';

/** The topics that the search words mean, each with a link to all that belongs to it. */
export function MeantTopics({ topics, filter }: { topics: readonly Topic[]; filter: EntryFilter }) {
  const { t, language } = useWords();
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="themen">
      <SectionHead id="themen" title={t('information.entry.topics')} />
      <IndexList
        columns={2}
        items={topics.map((topic) => ({
          href: directoryRoutes.offers.href(
            { lang: language.tag },
            filterQuery(filter, { words: '', topic: topic.slug }),
          ),
          icon: topicIcon(topic.icon),
          title: topicTitle(topic, language.tag),
        }))}
      />
    </section>
  );
}

/** The way to the page of a municipality that somebody looks in. */
export function MeantPlaces({ places }: { places: readonly Municipality[] }) {
  const { t, language } = useWords();
  if (places.length === 0) return null;
  return (
    <section aria-label={t('information.municipality.all-about')}>
      <IndexList
        columns={2}
        items={places.map(({ code, name }) => ({
          href: directoryRoutes.publicMunicipality.href({ lang: language.tag, code }),
          icon: 'place',
          title: <GermanText>{name}</GermanText>,
          text: t('information.municipality.all-about'),
        }))}
      />
    </section>
  );
}

/** Numbers that help at once, where somebody looks for a doctor or for protection. */
export function UrgentNumbers({ topics }: { topics: readonly Topic[] }) {
  const { t } = useWords();
  const keys = new Set(topics.flatMap(({ slug }) => hotlinesFor(slug)));
  if (keys.size === 0) return null;
  return (
    <section aria-labelledby="eilt">
      <SectionHead id="eilt" title={t('information.entry.urgent')} />
      <IndexList
        columns={3}
        items={hotlines
          .filter(({ key }) => keys.has(key))
          .map(({ number, key }) => ({
            href: `tel:${number.replaceAll(' ', '')}`,
            icon: 'phone',
            title: <bdi class="qs-ltr">{number}</bdi>,
            text: t(`information.hotline.${key}`),
          }))}
      />
    </section>
  );
}

/** Contact points for every question: where we know of no offer, somebody there may. */
export function WhomToAsk({ points, today }: { points: readonly Entry[]; today: string }) {
  const { t } = useWords();
  if (points.length === 0) return null;
  return (
    <section aria-labelledby="fragen">
      <SectionHead id="fragen" title={t('information.entry.ask')}>
        {t('information.entry.ask-lead')}
      </SectionHead>
      <Cards entries={points} today={today} />
    </section>
  );
}
