import { type ComponentChildren, Fragment, type VNode } from 'preact';
import {
  directoryRoutes,
  type OpenState,
  spokenLanguage,
  type Topic,
  titleFor,
  weekdayOf,
} from '#modules/directory/index.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { PhoneText } from '#ui/phone/phone.tsx';
import { Place, type PlaceFact } from '#ui/place/place.tsx';
import { GermanText } from './german.views.tsx';
import type { Entry } from './rules.ts';
import { CostText, ScheduleText, timesText, WeekText } from './wording.views.tsx';

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
    { icon: 'clock', good: entry.open.kind === 'open', children: <When entry={entry} today={today} /> },
    ...(entry.languages.length > 0
      ? [{ icon: 'language' as const, children: <LanguageNames codes={entry.languages} /> }]
      : []),
    ...(entry.phone ? [{ icon: 'phone' as const, children: <PhoneText phone={entry.phone} /> }] : []),
    ...(entry.cost ? [{ icon: 'euro' as const, children: <CostText cost={entry.cost} /> }] : []),
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

/** On the screen whether it is open now; on paper, and on a page that is read later, the week. */
function When({ entry, today }: { entry: Entry; today: string }) {
  if (entry.open.kind === 'unknown') return <OpenWords entry={entry} today={today} />;
  return (
    <>
      <span class="qs-now">
        <OpenWords entry={entry} today={today} />
      </span>
      <span class="qs-lasting">
        <WeekText hours={entry.hours} schedule={entry.schedule} />
      </span>
    </>
  );
}

/** Open until when, when it opens next, or that nobody knows. */
export function OpenWords({ entry, today }: { entry: Pick<Entry, 'open' | 'schedule'>; today: string }) {
  const { t } = useWords();
  const text = openText(useWords(), entry.open, today);
  if (entry.open.kind !== 'unknown') return <>{text}</>;
  return entry.schedule ? <ScheduleText schedule={entry.schedule} /> : t('information.open.unknown');
}

/** Whether and when it is open, as one sentence in the reader's language. */
export function openText({ t, format }: Words, open: OpenState, today: string): string {
  switch (open.kind) {
    case 'open':
      return openUntil({ t, format }, open);
    case 'later': {
      const times = timesText({ format }, open.from, open.to);
      if (open.on === today) return t('information.open.today', { times });
      const weekday = format.weekdayName(weekdayOf(open.on));
      if (open.on === addDays(today, 1)) return t('information.open.tomorrow', { day: weekday, times });
      // Within a week the weekday says it; later the date must.
      return t('information.open.later', {
        day: open.on < addDays(today, 7) ? weekday : `${weekday} ${ltr(format.shortDay(open.on))}`,
        times,
      });
    }
    case 'holiday': {
      const holiday = t(`information.holiday.${open.holiday}`);
      const isEve = open.holiday === 'christmas-eve' || open.holiday === 'new-years-eve';
      return t(isEve ? 'information.open.special' : 'information.open.holiday', { holiday });
    }
    case 'paused':
      return t('information.open.paused', { day: ltr(format.day(open.until)) });
    case 'closed':
      return t('information.open.closed');
    default:
      return t('information.open.unknown');
  }
}

function openUntil({ t, format }: Pick<Words, 't' | 'format'>, open: Extract<OpenState, { kind: 'open' }>): string {
  if (open.until === null) return t('information.open.always');
  const time = ltr(format.time(open.until));
  if (open.untilOn === undefined) return t('information.open.now', { time });
  return t('information.open.until-day', { day: format.weekdayName(weekdayOf(open.untilOn)), time });
}

/** Keeps hours and numbers in their order inside Arabic and Dari: an isolate, as `<bdi>` makes it, but inside a sentence. */
export const ltr = (text: string) => `\u2066${text}\u2069`;

/** Names of languages, each in itself. */
export function LanguageNames({ codes }: { codes: readonly string[] }) {
  const { dir: pageDir } = useWords();
  const separator = pageDir === 'rtl' ? '، ' : ', ';
  return (
    <>
      {codes.map((code, index) => {
        const { name, dir } = spokenLanguage(code);
        return (
          <Fragment key={code}>
            {index > 0 && separator}
            <Bdi lang={code} dir={dir}>
              {name}
            </Bdi>
          </Fragment>
        );
      })}
    </>
  );
}

/** How many entries are not shown, and why. */
export function HiddenNote({ hidden }: { hidden: number }) {
  const { t } = useWords();
  return hidden > 0 ? <p class="qs-small qs-quiet">{t('information.entry.hidden', { count: hidden })}</p> : null;
}

/** The title of a topic, marked with its language where it fell back to another one. */
export function topicTitle(topic: Topic, language: LanguageTag): ComponentChildren {
  const { title, language: real } = titleFor(topic, language);
  return real === language ? title : <bdi lang={real}>{title}</bdi>;
}
