import type { ComponentChildren, VNode } from 'preact';
import {
  type ContactPoint,
  comingPauses,
  directoryRoutes,
  type Offer,
  type OpenState,
  type Organisation,
  placeLine,
} from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { Place } from '#ui/place/place.tsx';
import { Columns, PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Cards, HiddenNote, LanguageNames, openText } from '../entry/card.views.tsx';
import { ToAllEntries } from '../entry/ended.views.tsx';
import { GermanNote, GermanText } from '../entry/german.views.tsx';
import { PauseDays, RunningPause } from '../entry/pause.views.tsx';
import type { Entry } from '../entry/rules.ts';
import { CostText, ScheduleText } from '../entry/wording.views.tsx';
import { Age, contactFacts, HoursTable, languageFact, PlaceText, Tools, Use } from './part.views.tsx';
import type { HoursLine } from './rules.ts';

export interface OfferRecordProps {
  /** The address of this page, for other devices. */
  address: string;
  offer: Offer;
  open: OpenState;
  week: readonly HoursLine[];
  topic: { slug: string; title: ComponentChildren } | null;
  state: 'confirmed' | 'stale' | 'unconfirmed';
  today: string;
  more: readonly VNode[];
}

/** The page of one offer. */
export function OfferRecord({ offer, open, week, topic, state, today, more, address }: OfferRecordProps) {
  const words = useWords();
  const { t, language } = words;
  return (
    <Stack gap="l">
      <PageHead
        title={<GermanText>{offer.title}</GermanText>}
        kicker={<GermanText>{offer.owner.name}</GermanText>}
        lead={<GermanText>{offer.description}</GermanText>}
        actions={offer.utilisation && <Use utilisation={offer.utilisation} />}
      />
      <RunningPause pauses={offer.pauses} today={today} />
      <Age state={state} confirmedOn={offer.confirmedOn} />
      <Columns split="7-5">
        <Stack>
          <OfferFactList offer={offer} topic={topic} />
          {offer.isOpenToAll && <p>{t('information.offer.open-to-all')}</p>}
          <GermanNote />
        </Stack>
        <Stack>
          <Place
            look="card"
            level={2}
            kicker={t('information.contact')}
            name={offer.owner.name}
            nameLang="de"
            checkedOn={offer.confirmedOn}
            facts={contactFacts(offer.owner, openText(words, open, today), open)}
            {...(offer.owner.kind === 'organisation' && {
              href: directoryRoutes.organisation.href({ lang: language.tag, code: offer.owner.code }),
            })}
            {...(offer.owner.phone && { phone: offer.owner.phone })}
          >
            <PauseDays pauses={comingPauses(offer.pauses, today).filter(({ fromOn }) => fromOn > today)} />
            <HoursTable week={week} hours={offer.hours} />
          </Place>
          <Tools address={address} />
        </Stack>
      </Columns>
      {more}
    </Stack>
  );
}

/** What there is to know about an offer. */
function OfferFactList({ offer, topic }: Pick<OfferRecordProps, 'offer' | 'topic'>) {
  const { t, format, language } = useWords();
  const until = offer.isPermanent
    ? t('information.offer.permanent')
    : offer.endsOn
      ? t('information.offer.until', { day: format.longDay(offer.endsOn) })
      : t('information.offer.until-unknown');
  const facts: Fact[] = [
    {
      // Whoever is named first need not be the only ones: then the words say so.
      label: t(
        offer.isOpenToAll && !offer.targetGroups.includes('alle')
          ? 'information.offer.mostly-for'
          : 'information.filter.group',
      ),
      value: format.list(offer.targetGroups.map((group) => t(`information.group.${group}`))),
    },
    // Where only the week is known, it stands in the card beside.
    ...(offer.schedule || !offer.hours
      ? [
          {
            label: t('information.column.when'),
            value: offer.schedule ? <ScheduleText schedule={offer.schedule} /> : t('information.open.unknown'),
          },
        ]
      : []),
    {
      label: t('information.filter.place'),
      value: <PlaceText line={placeLine(offer)} address={offer.place} />,
    },
    {
      label: t('information.filter.language'),
      value: offer.languages.length > 0 ? <LanguageNames codes={offer.languages} /> : t('information.unknown'),
    },
    {
      label: t('information.column.cost'),
      value: offer.cost ? <CostText cost={offer.cost} /> : t('information.unknown'),
    },
    { label: t('information.column.until'), value: until },
    ...(topic
      ? [
          {
            label: t('information.filter.topic'),
            value: (
              <a href={directoryRoutes.offers.href({ lang: language.tag }, { thema: topic.slug })}>{topic.title}</a>
            ),
          },
        ]
      : []),
  ];
  return <Facts facts={facts} />;
}

export interface ContactPointRecordProps {
  /** The address of this page, for other devices. */
  address: string;
  point: ContactPoint;
  open: OpenState;
  week: readonly HoursLine[];
  state: 'confirmed' | 'stale' | 'unconfirmed';
  today: string;
}

/** The page of one contact point. */
export function ContactPointRecord({ point, open, week, state, today, address }: ContactPointRecordProps) {
  const words = useWords();
  const { t, language } = words;
  return (
    <Stack gap="l">
      <PageHead
        title={<GermanText>{point.name}</GermanText>}
        kicker={t(`information.type.${point.type}`)}
        lead={<GermanText>{point.description}</GermanText>}
      />
      <RunningPause pauses={point.pauses} today={today} />
      <Age state={state} confirmedOn={point.confirmedOn} />
      <Columns split="7-5">
        <Stack>
          <ContactPointFactList point={point} />
          <p class="qs-small qs-quiet">
            {t('information.say')}{' '}
            <bdi lang="de" dir="ltr">
              <b>{t('information.say-sentence')}</b>
            </bdi>{' '}
            {t('information.say-meaning')}
          </p>
          <GermanNote />
          <p>
            <a href={directoryRoutes.offers.href({ lang: language.tag })}>{t('information.entry.all')}</a>
          </p>
        </Stack>
        <Stack>
          <Place
            look="card"
            level={2}
            kicker={t('information.contact')}
            name={point.contactFunction || point.name}
            nameLang="de"
            checkedOn={point.confirmedOn}
            facts={contactFacts(point, openText(words, open, today), open)}
            {...(point.phone && { phone: point.phone })}
          >
            <PauseDays pauses={comingPauses(point.pauses, today).filter(({ fromOn }) => fromOn > today)} />
            <HoursTable week={week} hours={point.hours} />
          </Place>
          <Tools address={address} />
        </Stack>
      </Columns>
    </Stack>
  );
}

function ContactPointFactList({ point }: Pick<ContactPointRecordProps, 'point'>) {
  const { t } = useWords();
  const facts: Fact[] = [
    {
      label: t('information.filter.place'),
      value: (
        <PlaceText
          line={placeLine({ place: point.address, municipalities: [point.municipality] })}
          address={point.address}
        />
      ),
    },
    {
      label: t('information.filter.language'),
      value: point.languages.length > 0 ? <LanguageNames codes={point.languages} /> : t('information.unknown'),
    },
    {
      label: t('information.filter.group'),
      value: point.audiences.map((audience) => t(`information.audience.${audience}`)).join(', '),
    },
    ...(point.hoursNote
      ? [{ label: t('information.column.note'), value: <ScheduleText schedule={point.hoursNote} /> }]
      : []),
    ...(point.owner
      ? [{ label: t('information.column.owner'), value: <GermanText>{point.owner.name}</GermanText> }]
      : []),
  ];
  return <Facts facts={facts} />;
}

export interface OrganisationRecordProps {
  /** The address of this page, for other devices. */
  address: string;
  organisation: Organisation;
  state: 'confirmed' | 'stale' | 'unconfirmed';
  entries: readonly Entry[];
  hidden: number;
  today: string;
  more: readonly VNode[];
}

/** The page of one organisation with what it offers. */
export function OrganisationRecord(props: OrganisationRecordProps) {
  const { organisation, state, entries, hidden, today, more, address } = props;
  const { t } = useWords();
  return (
    <Stack gap="l">
      <PageHead
        title={<GermanText>{organisation.name}</GermanText>}
        kicker={organisation.municipality && <GermanText>{organisation.municipality.name}</GermanText>}
        lead={<GermanText>{organisation.description}</GermanText>}
      />
      <Age state={state} confirmedOn={organisation.confirmedOn} />
      <Columns split="8-4">
        <Stack gap="l">
          <h2>{t('information.organisation.offers')}</h2>
          {entries.length > 0 ? <Cards entries={entries} today={today} /> : <p>{t('information.organisation.none')}</p>}
          <HiddenNote hidden={hidden} />
          <GermanNote />
          {more}
        </Stack>
        <Stack>
          <Place
            look="card"
            level={2}
            kicker={t('information.contact')}
            name={organisation.contactFunction || organisation.name}
            nameLang="de"
            checkedOn={organisation.confirmedOn}
            facts={[...contactFacts(organisation), ...languageFact(organisation.languages)]}
            {...(organisation.phone && { phone: organisation.phone })}
          />
          <Tools address={address} />
        </Stack>
      </Columns>
    </Stack>
  );
}

/** Stands in place of an entry that nobody confirmed for two years: says so, and shows nothing that may be wrong. */
export function HiddenRecord({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={<GermanText>{title}</GermanText>} />
      <Alert kind="warning" title={t('information.hidden.title')}>
        {t('information.hidden.text')}
      </Alert>
      <ToAllEntries />
    </Stack>
  );
}
