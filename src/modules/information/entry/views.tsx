import { directoryRoutes, type Municipality, spokenLanguage, type Topic, titleFor } from '#modules/directory/index.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { CountyMap, type MapPoint } from '#ui/map/map.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { MeantPlaces, MeantTopics, UrgentNumbers, WhomToAsk } from './ask.views.tsx';
import { Cards, HiddenNote } from './card.views.tsx';
import { FurtherPages } from './further.views.tsx';
import { GermanNote } from './german.views.tsx';
import { PrintTable } from './print.views.tsx';
import { type Entry, type EntryFilter, type EntryPage, filterNames, filterQuery, type Selection } from './rules.ts';

export interface EntryListProps {
  filter: EntryFilter;
  /** The address names something that is no choice here. */
  leftOut: boolean;
  selection: Selection;
  /** The part of it that stands on this page. */
  page: EntryPage;
  choices: {
    places: readonly Municipality[];
    topics: readonly Topic[];
    languages: readonly string[];
    groups: readonly string[];
  };
  /** Topics that the search words mean. */
  meant: readonly Topic[];
  /** Municipalities that it is about: each has a page with everything in it. */
  meantPlaces: readonly Municipality[];
  /** Whom to ask where nothing fits. */
  ask: readonly Entry[];
  /** What opens next, where nothing that fits is open now. */
  next: readonly Entry[];
  map: readonly MapPoint[];
  today: string;
  forPrint: boolean;
  /** Nothing at all can be found yet, whatever is looked for. */
  isBeingBuilt: boolean;
  /** What the empty search field proposes: words that find something here. */
  example: string | undefined;
}

/** The directory: search, filters, map, cards. Everything works without script. */
export function EntryList(props: EntryListProps) {
  const { t } = useWords();
  const { filter, leftOut, selection, choices, meant, meantPlaces, map, forPrint } = props;
  const hasMap = !forPrint && map.length > 0;
  if (props.isBeingBuilt) return <BeingBuilt />;
  return (
    <Stack gap="l">
      <PageHead
        title={t('information.entry.title')}
        lead={t('information.entry.lead')}
        actions={<HeadActions {...props} hasMap={hasMap} />}
      />
      {leftOut && <p class="qs-quiet">{t('information.entry.left-out')}</p>}
      <EntryFilters filter={filter} choices={choices} example={props.example} count={selection.shown.length} />
      <UrgentNumbers topics={[...meant, ...choices.topics.filter(({ slug }) => slug === filter.topic)]} />
      <MeantTopics topics={meant} filter={filter} />
      <MeantPlaces places={meantPlaces} />
      {hasMap ? (
        // The list comes first: on a phone nobody scrolls past a map to reach what they look for.
        <Columns split="7-5">
          <Found {...props} />
          <section id="karte" aria-labelledby="karte-titel">
            <h2 id="karte-titel" class="kern-sr-only">
              {t('information.entry.map')}
            </h2>
            <CountyMap label={t('information.entry.map')} points={map} stacked />
          </section>
        </Columns>
      ) : (
        <Found {...props} />
      )}
    </Stack>
  );
}

/** Nothing is published yet: no filters that cannot find anything. */
function BeingBuilt() {
  const { t } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={t('information.entry.title')} />
      <EmptyState title={t('information.start.being-built')} why={t('information.start.being-built-text')} />
    </Stack>
  );
}

/** What fits, or where nothing fits: what opens next, and whom to ask. */
function Found({ filter, selection, page, ask, next, today, forPrint }: EntryListProps) {
  return (
    <Stack gap="l">
      {selection.shown.length === 0 ? (
        <>
          <NothingFits filter={filter} isClosedOnly={next.length > 0} />
          {next.length > 0 ? <OpensNext entries={next} today={today} /> : <WhomToAsk points={ask} today={today} />}
        </>
      ) : forPrint ? (
        <PrintTable entries={selection.shown} />
      ) : (
        <>
          <EntryCards entries={page.entries} today={today} />
          <FurtherPages page={page} filter={filter} />
        </>
      )}
      <HiddenNote hidden={selection.hidden} />
      {selection.shown.length + next.length > 0 && <GermanNote />}
    </Stack>
  );
}

function HeadActions({ filter, forPrint, hasMap }: EntryListProps & { hasMap: boolean }) {
  const { t, language } = useWords();
  const lang = language.tag;
  if (forPrint)
    return (
      <>
        <PrintButton />
        <LinkButton href={directoryRoutes.offers.href({ lang }, filterQuery(filter))}>
          {t('information.entry.cards')}
        </LinkButton>
      </>
    );
  const print = directoryRoutes.offers.href({ lang }, { ...filterQuery(filter), ansicht: 'druck' });
  return (
    <>
      {hasMap && (
        <LinkButton href="#karte" icon="place" kind="tertiary">
          {t('information.entry.to-map')}
        </LinkButton>
      )}
      <LinkButton href={print} icon="printer" kind="tertiary">
        {t('information.entry.print')}
      </LinkButton>
    </>
  );
}

function EntryFilters({
  filter,
  choices,
  example,
  count,
}: Pick<EntryListProps, 'filter' | 'choices' | 'example'> & { count: number }) {
  const { t, language } = useWords();
  return (
    <FilterBar
      action={directoryRoutes.offers.href({ lang: language.tag })}
      filters={filtersOf(useWords(), filter, choices)}
      clearHref={directoryRoutes.offers.href({ lang: language.tag })}
      search={{
        label: t('information.entry.search'),
        value: filter.words,
        placeholder: example,
      }}
      result={t('information.entry.count', { count })}
    />
  );
}

/** The filters of the list, each with a link that removes it. */
function filtersOf({ t, language }: Words, filter: EntryFilter, choices: EntryListProps['choices']): Filter[] {
  const one = (
    name: Exclude<keyof typeof filterNames, 'words' | 'openNow'>,
    label: string,
    offered: Filter['choices'],
  ): Filter => ({
    name: filterNames[name],
    label,
    chosen: filter[name] === '' ? [] : [filter[name]],
    choices: offered,
    clearHref: directoryRoutes.offers.href({ lang: language.tag }, filterQuery(filter, { [name]: '' })),
  });
  const open: Filter = {
    name: filterNames.openNow,
    label: t('information.filter.open'),
    chosen: filter.openNow ? ['1'] : [],
    choices: [{ value: '1', label: t('information.filter.open-yes') }],
    clearHref: directoryRoutes.offers.href({ lang: language.tag }, filterQuery(filter, { openNow: false })),
    chooseHref: directoryRoutes.offers.href({ lang: language.tag }, filterQuery(filter, { openNow: true })),
  };
  const places = choices.places.map(({ code, name }) => ({ value: code, label: name, lang: 'de' }));
  const topics = choices.topics.map((topic) => ({ value: topic.slug, label: titleFor(topic, language.tag).title }));
  const languages = choices.languages.map((code) => ({ value: code, label: spokenLanguage(code).name, lang: code }));
  const groups = choices.groups.map((group) => ({
    value: group,
    label: t(`information.group.${group}` as 'information.group.alle'),
  }));
  const kinds = [
    { value: 'offer', label: t('information.entry.offers') },
    { value: 'contact-point', label: t('information.entry.contact-points') },
  ];
  return [
    open,
    one('place', t('information.filter.place'), places),
    one('topic', t('information.filter.topic'), topics),
    one('language', t('information.filter.language'), languages),
    one('group', t('information.filter.group'), groups),
    one('kind', t('information.filter.kind'), kinds),
  ];
}

function EntryCards({ entries, today }: { entries: readonly Entry[]; today: string }) {
  const { t } = useWords();
  const points = entries.filter((entry) => entry.kind === 'contact-point');
  const offers = entries.filter((entry) => entry.kind === 'offer');
  return (
    <>
      {points.length > 0 && (
        <section aria-labelledby="anlaufstellen">
          <SectionHead id="anlaufstellen" title={t('information.entry.contact-points')}>
            {t('information.entry.contact-points-lead')}
          </SectionHead>
          <Cards entries={points} today={today} />
        </section>
      )}
      {offers.length > 0 && (
        <section aria-labelledby="angebote">
          <SectionHead id="angebote" title={t('information.entry.offers')}>
            {t('information.entry.offers-lead')}
          </SectionHead>
          <Cards entries={offers} today={today} />
        </section>
      )}
    </>
  );
}

function NothingFits({ filter, isClosedOnly }: { filter: EntryFilter; isClosedOnly: boolean }) {
  const { t, language } = useWords();
  const href = (changed: Partial<EntryFilter>) =>
    directoryRoutes.offers.href({ lang: language.tag }, filterQuery(filter, changed));
  const wayOut = filter.openNow
    ? { href: href({ openNow: false }), label: t('information.entry.empty-open') }
    : { href: directoryRoutes.offers.href({ lang: language.tag }), label: t('information.entry.all') };
  return (
    <EmptyState
      title={t(isClosedOnly ? 'information.entry.empty-now' : 'information.entry.empty')}
      first={{ href: wayOut.href, label: wayOut.label }}
      why={isClosedOnly ? null : t('information.entry.empty-text')}
    />
  );
}

/** Where nothing is open now: what opens first, and when. */
function OpensNext({ entries, today }: { entries: readonly Entry[]; today: string }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="naechstes">
      <SectionHead id="naechstes" title={t('information.entry.next-open')}>
        {t('information.entry.next-open-lead')}
      </SectionHead>
      <Cards entries={entries} today={today} />
    </section>
  );
}
