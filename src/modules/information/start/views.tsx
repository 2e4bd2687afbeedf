import { Fragment, type VNode } from 'preact';
import { directoryRoutes, type Municipality, type Topic } from '#modules/directory/index.ts';
import type { CountyView } from '#platform/http/page.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Emergency } from '#ui/emergency/emergency.tsx';
import { Select } from '#ui/field/choice.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { LanguageList } from '#ui/languages/languages.tsx';
import { SearchField } from '#ui/search/search.tsx';
import { Band, Columns, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { Cards, HiddenNote, topicTitle } from '../entry/card.views.tsx';
import { GermanNote } from '../entry/german.views.tsx';
import type { Entry } from '../entry/rules.ts';
import { hotlines, topicIcon } from '../rules.ts';
import { querySituation, type Situation } from './rules.ts';

export interface StartProps {
  county: CountyView;
  /** What the empty search field proposes: words that find something here. */
  example: string | undefined;
  topics: readonly Topic[];
  places: readonly Municipality[];
  place: Municipality | undefined;
  /** Life situations for which there is something to find. */
  situations: readonly Situation[];
  /** Nothing at all can be found yet. */
  isBeingBuilt: boolean;
  /** A handful, what is open now first. */
  entries: readonly Entry[];
  hidden: number;
  now: Date;
  today: string;
  isSunday: boolean;
  bands: readonly VNode[];
}

/** The county's front page for readers: languages, search, life situations, what is open, all topics. */
export function Start(props: StartProps) {
  const { bands } = props;
  return (
    <>
      <Hotlines />
      <Hero county={props.county} example={props.example} />
      {props.isBeingBuilt ? (
        <BeingBuilt />
      ) : (
        <>
          <Situations situations={props.situations} />
          <OpenNow {...props} />
          <Topics topics={props.topics} />
        </>
      )}
      {bands.map((band, index) => (
        <Fragment key={index}>{band}</Fragment>
      ))}
    </>
  );
}

function Hotlines() {
  const { t } = useWords();
  return (
    <Emergency
      hotlines={hotlines.map(({ number, key }) => ({
        number,
        label: t(`information.hotline.${key}`),
        short: t(`information.hotline.${key}-short`),
      }))}
    />
  );
}

function Hero({ county, example }: Pick<StartProps, 'county' | 'example'>) {
  const { t, language } = useWords();
  const languages = county.languages.map(({ tag, bcp47, name, dir }) => ({
    tag: bcp47,
    name,
    dir,
    href: directoryRoutes.start.href({ lang: tag }),
    current: tag === language.tag,
  }));
  return (
    <Band>
      <Columns split="7-5">
        <Stack>
          <h1>{t('information.start.title')}</h1>
          <p class="qs-lead">{t('information.start.lead', { county: county.name })}</p>
          <SearchField
            action={directoryRoutes.offers.href({ lang: language.tag })}
            placeholder={example && t('information.entry.search-example', { words: example })}
            hint={t('information.start.search-hint', { count: county.languages.length })}
          />
        </Stack>
        <LanguageList languages={languages} />
      </Columns>
    </Band>
  );
}

/** Said where nothing is published yet, instead of ways into empty lists. */
function BeingBuilt() {
  const { t } = useWords();
  return (
    <Band tone="hued">
      <SectionHead title={t('information.start.being-built')}>{t('information.start.being-built-text')}</SectionHead>
    </Band>
  );
}

function Situations({ situations }: Pick<StartProps, 'situations'>) {
  const { t, language } = useWords();
  if (situations.length === 0) return null;
  return (
    <Band>
      <SectionHead title={t('information.situation.title')}>{t('information.situation.lead')}</SectionHead>
      <IndexList
        columns={3}
        items={situations.map((situation) => ({
          href: directoryRoutes.offers.href({ lang: language.tag }, querySituation(situation)),
          icon: situation.icon,
          title: t(`information.situation.${situation.key}`),
          text: t(`information.situation.${situation.key}-text`),
        }))}
      />
    </Band>
  );
}

function OpenNow({ entries, hidden, places, place, now, today, isSunday }: StartProps) {
  const { t, language, format } = useWords();
  const all = directoryRoutes.offers.href({ lang: language.tag }, { ort: place?.code });
  const moment = format.moment(now);
  const isOpen = entries.some(({ open }) => open.kind === 'open');
  const opensLater = entries.some(({ open }) => open.kind === 'later');
  return (
    <Band tone="hued" id="jetzt">
      <div class="qs-now">
        <SectionHead
          title={t(`information.open-now.${isOpen ? 'title' : opensLater ? 'title-next' : 'title-unknown'}`)}
        >
          {place
            ? t('information.open-now.lead-place', { moment, place: place.name })
            : t(isOpen ? 'information.open-now.lead' : 'information.open-now.lead-next', { moment })}
        </SectionHead>
      </div>
      <Stack>
        {entries.length > 0 ? <Cards entries={entries} today={today} /> : <p>{t('information.open-now.nothing')}</p>}
        {places.length > 1 && (
          <form method="get" action={`${directoryRoutes.start.href({ lang: language.tag })}#jetzt`} class="qs-acts">
            <Select
              name="ort"
              label={t('information.open-now.place')}
              value={place?.code}
              empty={t('information.open-now.everywhere')}
              choices={places.map(({ code, name }) => ({ value: code, label: name, lang: 'de' }))}
            />
            <Button>{t('information.open-now.change')}</Button>
          </form>
        )}
        <p class="qs-small qs-quiet">
          {isSunday && t('information.open-now.sunday')} <a href={all}>{t('information.open-now.all')}</a>
          {place && (
            <>
              {' · '}
              <a href={directoryRoutes.publicMunicipality.href({ lang: language.tag, code: place.code })}>
                {t('information.municipality.all-about')}
              </a>
            </>
          )}
          {places.length > 0 && (
            <>
              {' · '}
              <a href={directoryRoutes.publicMunicipalities.href({ lang: language.tag })}>
                {t('information.municipality.plural')}
              </a>
            </>
          )}
        </p>
        <HiddenNote hidden={hidden} />
        {entries.length > 0 && <GermanNote />}
      </Stack>
    </Band>
  );
}

function Topics({ topics }: { topics: readonly Topic[] }) {
  const { t, language } = useWords();
  if (topics.length === 0) return null;
  return (
    <Band id="themen">
      <SectionHead title={t('information.topics.title')}>{t('information.topics.lead')}</SectionHead>
      <IndexList
        columns={2}
        items={topics.map((topic) => ({
          href: directoryRoutes.offers.href({ lang: language.tag }, { thema: topic.slug }),
          icon: topicIcon(topic.icon),
          title: topicTitle(topic, language.tag),
        }))}
      />
    </Band>
  );
}
