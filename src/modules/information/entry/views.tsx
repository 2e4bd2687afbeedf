import type { ComponentChildren, VNode } from 'preact';
import {
  directoryRoutes,
  type Municipality,
  type OpenState,
  spokenLanguage,
  type Topic,
  titleFor,
} from '#modules/directory/index.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { CountyMap, type MapPoint } from '#ui/map/map.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Place, type PlaceFact } from '#ui/place/place.tsx';
import { PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { type Entry, type EntryFilter, filterNames, filterQuery, type Selection } from './rules.ts';

export interface EntryListProps {
  filter: EntryFilter;
  selection: Selection;
  choices: {
    places: readonly Municipality[];
    topics: readonly Topic[];
    languages: readonly string[];
    groups: readonly string[];
  };
  map: readonly MapPoint[];
  today: string;
  forPrint: boolean;
}

/** The directory: search, filters, map, cards. Everything works without script. */
export function EntryList({ filter, selection, choices, map, today, forPrint }: EntryListProps) {
  const { t, language } = useWords();
  const lang = language.tag;
  const here = directoryRoutes.offers.href({ lang }, filterQuery(filter));
  const print = directoryRoutes.offers.href({ lang }, { ...filterQuery(filter), ansicht: 'druck' });
  return (
    <Stack gap="l">
      <PageHead
        title={t('information.entry.title')}
        lead={t('information.entry.lead')}
        actions={
          forPrint ? (
            <>
              <PrintButton />
              <LinkButton href={here}>{t('information.entry.cards')}</LinkButton>
            </>
          ) : (
            <LinkButton href={print} icon="printer" kind="tertiary">
              {t('information.entry.print')}
            </LinkButton>
          )
        }
      />
      <EntryFilters filter={filter} choices={choices} count={selection.shown.length} />
      {!forPrint && map.length > 0 && <CountyMap label={t('information.entry.map')} points={map} />}
      {selection.shown.length === 0 ? (
        <NothingFits filter={filter} />
      ) : forPrint ? (
        <PrintTable entries={selection.shown} today={today} />
      ) : (
        <EntryCards entries={selection.shown} today={today} />
      )}
      <HiddenNote hidden={selection.hidden} />
    </Stack>
  );
}

function EntryFilters({ filter, choices, count }: Pick<EntryListProps, 'filter' | 'choices'> & { count: number }) {
  const { t, language } = useWords();
  const href = (changed: Partial<EntryFilter>) =>
    directoryRoutes.offers.href({ lang: language.tag }, filterQuery(filter, changed));
  const filters: Filter[] = [
    {
      name: filterNames.openNow,
      label: t('information.filter.open'),
      chosen: filter.openNow ? ['1'] : [],
      choices: [{ value: '1', label: t('information.filter.open-yes') }],
      clearHref: href({ openNow: false }),
    },
    {
      name: filterNames.place,
      label: t('information.filter.place'),
      chosen: chosen(filter.place),
      choices: choices.places.map(({ code, name }) => ({ value: code, label: name, lang: 'de' })),
      clearHref: href({ place: '' }),
    },
    {
      name: filterNames.topic,
      label: t('information.filter.topic'),
      chosen: chosen(filter.topic),
      choices: choices.topics.map((topic) => ({ value: topic.slug, label: titleFor(topic, language.tag).title })),
      clearHref: href({ topic: '' }),
    },
    {
      name: filterNames.language,
      label: t('information.filter.language'),
      chosen: chosen(filter.language),
      choices: choices.languages.map((code) => ({ value: code, label: spokenLanguage(code).name, lang: code })),
      clearHref: href({ language: '' }),
    },
    {
      name: filterNames.group,
      label: t('information.filter.group'),
      chosen: chosen(filter.group),
      choices: choices.groups.map((group) => ({
        value: group,
        label: t(`information.group.${group}` as 'information.group.alle'),
      })),
      clearHref: href({ group: '' }),
    },
    {
      name: filterNames.kind,
      label: t('information.filter.kind'),
      chosen: chosen(filter.kind),
      choices: [
        { value: 'offer', label: t('information.entry.offers') },
        { value: 'contact-point', label: t('information.entry.contact-points') },
      ],
      clearHref: href({ kind: '' }),
    },
  ];
  return (
    <FilterBar
      action={directoryRoutes.offers.href({ lang: language.tag })}
      filters={filters}
      clearHref={directoryRoutes.offers.href({ lang: language.tag })}
      search={{
        label: t('information.entry.search'),
        value: filter.words,
        placeholder: t('information.entry.search-example'),
      }}
      result={t('information.entry.count', { count })}
    />
  );
}

const chosen = (value: string) => (value === '' ? [] : [value]);

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

/** Cards side by side. */
export function Cards({ entries, today }: { entries: readonly Entry[]; today: string }) {
  return (
    <div class="qs-places">
      {entries.map((entry) => (
        <EntryCard key={entry.code} entry={entry} today={today} />
      ))}
    </div>
  );
}

/** One offer or contact point: who, where, open or when, languages, phone, when it was last confirmed. */
export function EntryCard({ entry, today }: { entry: Entry; today: string }) {
  const words = useWords();
  const { language } = words;
  const route = entry.kind === 'offer' ? directoryRoutes.offer : directoryRoutes.contactPoint;
  const places =
    entry.places.length > 3
      ? `${entry.places
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', ')} +${entry.places.length - 3}`
      : entry.places.map(({ name }) => name).join(', ');
  const facts: PlaceFact[] = [
    { icon: 'clock', good: entry.open.kind === 'open', children: <OpenWords entry={entry} today={today} /> },
    ...(entry.languages.length > 0
      ? [{ icon: 'language' as const, children: <LanguageNames codes={entry.languages} /> }]
      : []),
    ...(entry.phone ? [{ icon: 'phone' as const, children: <PhoneLink phone={entry.phone} /> }] : []),
    ...(entry.cost ? [{ icon: 'euro' as const, children: <GermanText>{entry.cost}</GermanText> }] : []),
  ];
  return (
    <Place
      name={entry.title}
      nameLang="de"
      href={route.href({ lang: language.tag, code: entry.code })}
      facts={facts}
      checkedOn={entry.confirmedOn}
      kicker={<GermanText>{[places, entry.owner].filter(Boolean).join(' · ')}</GermanText>}
      badge={entryBadge(words, entry)}
    />
  );
}

function entryBadge({ t, format }: Words, entry: Entry): VNode | undefined {
  const stale = entry.freshness === 'stale' && entry.confirmedOn;
  const full = entry.utilisation === 'full' || entry.utilisation === 'waiting-list' ? entry.utilisation : undefined;
  if (!stale && !full) return undefined;
  return (
    <Badge boxed sign="late">
      {stale
        ? t('information.entry.stale', { day: format.day(stale) })
        : t(`information.utilisation.${full ?? 'full'}`)}
    </Badge>
  );
}

/** Open until, next opening, or honestly: not known. */
export function OpenWords({ entry, today }: { entry: Pick<Entry, 'open' | 'schedule'>; today: string }) {
  const { t } = useWords();
  const said = openText(useWords(), entry.open, today);
  if (entry.open.kind !== 'unknown') return <>{said}</>;
  return entry.schedule ? <GermanText>{entry.schedule}</GermanText> : t('information.open.unknown');
}

/** What can be said about a door, as one sentence in the reader's language. */
export function openText({ t, format, language }: Words, open: OpenState, today: string): string {
  switch (open.kind) {
    case 'open':
      return t('information.open.now', { time: ltr(open.until) });
    case 'later': {
      const times = ltr(`${open.from}–${open.to}`);
      if (open.on === today) return t('information.open.today', { times });
      const weekday = weekdayName(open.on, language.bcp47);
      if (open.on === addDays(today, 1)) return t('information.open.tomorrow', { day: weekday, times });
      // Within a week the weekday says it; later the date must.
      return t('information.open.later', {
        day: open.on < addDays(today, 7) ? weekday : `${weekday} ${ltr(format.shortDay(open.on))}`,
        times,
      });
    }
    case 'holiday':
      return t('information.open.holiday', { holiday: t(`information.holiday.${open.holiday}`) });
    case 'closed':
      return t('information.open.closed');
    default:
      return t('information.open.unknown');
  }
}

/** The day of the week in the reader's language. */
export function weekdayName(day: string, bcp47: string): string {
  return new Intl.DateTimeFormat(bcp47.split('-x-')[0], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Keeps hours and numbers in their order inside Arabic and Dari: an isolate, as `<bdi>` makes it, but inside a sentence. */
const ltr = (text: string) => `\u2066${text}\u2069`;

/** Names of languages, each in itself. */
export function LanguageNames({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, index) => {
        const { name, dir } = spokenLanguage(code);
        return (
          <>
            {index > 0 && ', '}
            <Bdi lang={code} dir={dir}>
              {name}
            </Bdi>
          </>
        );
      })}
    </>
  );
}

/** A phone number that calls. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      <Bdi>{phone}</Bdi>
    </a>
  );
}

/** Words of the office, which are German whatever language the page is in. */
export function GermanText({ children }: { children: ComponentChildren }) {
  const { language } = useWords();
  return language.tag === 'de' ? (
    children
  ) : (
    <bdi lang="de" dir="ltr">
      {children}
    </bdi>
  );
}

/** Says that something is not shown, and why. */
export function HiddenNote({ hidden }: { hidden: number }) {
  const { t } = useWords();
  return hidden > 0 ? <p class="qs-small qs-quiet">{t('information.entry.hidden', { count: hidden })}</p> : null;
}

function NothingFits({ filter }: { filter: EntryFilter }) {
  const { t, language } = useWords();
  const href = (changed: Partial<EntryFilter>) =>
    directoryRoutes.offers.href({ lang: language.tag }, filterQuery(filter, changed));
  const wayOut = filter.openNow
    ? { href: href({ openNow: false }), label: t('information.entry.empty-open') }
    : { href: directoryRoutes.offers.href({ lang: language.tag }), label: t('information.entry.all') };
  return (
    <EmptyState
      title={t('information.entry.empty')}
      actions={
        <LinkButton href={wayOut.href} kind="primary">
          {wayOut.label}
        </LinkButton>
      }
    >
      {t('information.entry.empty-text')}
    </EmptyState>
  );
}

function PrintTable({ entries, today }: { entries: readonly Entry[]; today: string }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('information.entry.title')}
      rows={entries}
      rowKey={(entry) => entry.code}
      columns={[
        {
          label: t('information.column.name'),
          header: true,
          cell: (entry) => (
            <GermanText>
              {entry.title}
              <br />
              <small>{entry.owner}</small>
            </GermanText>
          ),
        },
        {
          label: t('information.filter.place'),
          cell: (entry) => <GermanText>{entry.places.map(({ name }) => name).join(', ')}</GermanText>,
        },
        {
          label: t('information.column.when'),
          cell: (entry) =>
            entry.schedule ? <GermanText>{entry.schedule}</GermanText> : <OpenWords entry={entry} today={today} />,
        },
        { label: t('information.filter.language'), cell: (entry) => <LanguageNames codes={entry.languages} /> },
        { label: t('information.column.phone'), cell: (entry) => (entry.phone ? <Bdi>{entry.phone}</Bdi> : '') },
      ]}
    />
  );
}

/** A tag for `lang` of a topic's title that had to fall back to another language. */
export function topicTitle(topic: Topic, language: LanguageTag): ComponentChildren {
  const { title, language: real } = titleFor(topic, language);
  return real === language ? title : <bdi lang={real}>{title}</bdi>;
}
