import type { ComponentChildren, VNode } from 'preact';
import {
  type ContactPoint,
  directoryRoutes,
  type Hours,
  type Offer,
  type OpenState,
  type Organisation,
} from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { CopyLink, PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Place, type PlaceFact } from '#ui/place/place.tsx';
import { Columns, PageHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Entry } from '../entry/rules.ts';
import { Cards, GermanText, HiddenNote, LanguageNames, openText, PhoneLink, weekdayName } from '../entry/views.tsx';
import type { HoursLine } from './rules.ts';

export interface OfferRecordProps {
  offer: Offer;
  open: OpenState;
  week: readonly HoursLine[];
  topic: { slug: string; title: ComponentChildren } | null;
  state: 'confirmed' | 'stale' | 'unconfirmed';
  today: string;
  more: readonly VNode[];
}

/** The page of one offer. */
export function OfferRecord({ offer, open, week, topic, state, today, more }: OfferRecordProps) {
  const words = useWords();
  const { t, format, language } = words;
  const place = offer.municipalities.map(({ name }) => name).join(', ');
  const until = offer.isPermanent
    ? t('information.offer.permanent')
    : offer.endsOn
      ? t('information.offer.until', { day: format.longDay(offer.endsOn) })
      : t('information.offer.until-unknown');
  const facts: Fact[] = [
    {
      label: t('information.filter.group'),
      value: format.list(offer.targetGroups.map((group) => t(`information.group.${group}`))),
    },
    {
      label: t('information.column.when'),
      value: offer.schedule ? <GermanText>{offer.schedule}</GermanText> : t('information.open.unknown'),
    },
    {
      label: t('information.filter.place'),
      value: <GermanText>{offer.place ? `${offer.place}, ${place}` : place}</GermanText>,
    },
    { label: t('information.filter.language'), value: <LanguageNames codes={offer.languages} /> },
    {
      label: t('information.column.cost'),
      value: offer.cost ? <GermanText>{offer.cost}</GermanText> : t('information.unknown'),
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
  return (
    <Stack gap="l">
      <PageHead
        title={<GermanText>{offer.title}</GermanText>}
        kicker={<GermanText>{offer.owner.name}</GermanText>}
        lead={<GermanText>{offer.description}</GermanText>}
      />
      <Age state={state} confirmedOn={offer.confirmedOn} />
      {offer.utilisation && (
        <p>
          <Badge boxed sign={offer.utilisation === 'full' || offer.utilisation === 'waiting-list' ? 'late' : 'go'}>
            {t(`information.utilisation.${offer.utilisation}`)}
          </Badge>
        </p>
      )}
      <Columns split="7-5">
        <Stack>
          <Facts facts={facts} />
          {offer.isOpenToAll && <p>{t('information.offer.open-to-all')}</p>}
          <German />
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
            <HoursTable week={week} hours={offer.hours} />
          </Place>
          <Tools />
        </Stack>
      </Columns>
      {more}
    </Stack>
  );
}

export interface ContactPointRecordProps {
  point: ContactPoint;
  open: OpenState;
  week: readonly HoursLine[];
  state: 'confirmed' | 'stale' | 'unconfirmed';
  today: string;
}

/** The page of one contact point. */
export function ContactPointRecord({ point, open, week, state, today }: ContactPointRecordProps) {
  const words = useWords();
  const { t, language } = words;
  const facts: Fact[] = [
    {
      label: t('information.filter.place'),
      value: <GermanText>{[point.address, point.municipality.name].filter(Boolean).join(', ')}</GermanText>,
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
      ? [{ label: t('information.column.note'), value: <GermanText>{point.hoursNote}</GermanText> }]
      : []),
    ...(point.owner
      ? [{ label: t('information.column.owner'), value: <GermanText>{point.owner.name}</GermanText> }]
      : []),
  ];
  return (
    <Stack gap="l">
      <PageHead
        title={<GermanText>{point.name}</GermanText>}
        kicker={t(`information.type.${point.type}`)}
        lead={<GermanText>{point.description}</GermanText>}
      />
      <Age state={state} confirmedOn={point.confirmedOn} />
      <Columns split="7-5">
        <Stack>
          <Facts facts={facts} />
          <p class="qs-small qs-quiet">
            {t('information.say')}{' '}
            <bdi lang="de" dir="ltr">
              <b>{t('information.say-sentence')}</b>
            </bdi>{' '}
            {t('information.say-meaning')}
          </p>
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
            <HoursTable week={week} hours={point.hours} />
          </Place>
          <Tools />
        </Stack>
      </Columns>
    </Stack>
  );
}

export interface OrganisationRecordProps {
  organisation: Organisation;
  state: 'confirmed' | 'stale' | 'unconfirmed';
  entries: readonly Entry[];
  hidden: number;
  today: string;
  more: readonly VNode[];
}

/** The page of one organisation with what it offers. */
export function OrganisationRecord({ organisation, state, entries, hidden, today, more }: OrganisationRecordProps) {
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
          <Tools />
        </Stack>
      </Columns>
    </Stack>
  );
}

/** Stands in place of an entry that nobody confirmed for two years: says so, and shows nothing that may be wrong. */
export function HiddenRecord({ title }: { title: string }) {
  const { t, language } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={<GermanText>{title}</GermanText>} />
      <Alert kind="warning" title={t('information.hidden.title')}>
        {t('information.hidden.text')}
      </Alert>
      <p>
        <LinkButton kind="primary" href={directoryRoutes.offers.href({ lang: language.tag })}>
          {t('information.entry.all')}
        </LinkButton>
      </p>
    </Stack>
  );
}

function Age({ state, confirmedOn }: { state: 'confirmed' | 'stale' | 'unconfirmed'; confirmedOn: string | null }) {
  const { t, format } = useWords();
  if (state === 'stale' && confirmedOn)
    return <Alert kind="warning">{t('information.offer.stale', { day: format.day(confirmedOn) })}</Alert>;
  if (state === 'unconfirmed') return <Alert>{t('information.offer.unconfirmed')}</Alert>;
  return null;
}

function German() {
  const { t, language } = useWords();
  return language.tag === 'de' || language.tag === 'de-einfach' ? null : (
    <p class="qs-small qs-quiet">{t('information.german')}</p>
  );
}

function Tools() {
  return (
    <p class="qs-acts qs-noprint">
      <CopyLink share />
      <PrintButton />
    </p>
  );
}

function contactFacts(
  contact: { mailbox: string; phone: string; address?: string; website?: string },
  open?: string,
  state?: OpenState,
): PlaceFact[] {
  return [
    ...(open ? [{ icon: 'clock' as const, good: state?.kind === 'open', children: open }] : []),
    ...(contact.address ? [{ icon: 'place' as const, children: <GermanText>{contact.address}</GermanText> }] : []),
    ...(contact.phone ? [{ icon: 'phone' as const, children: <PhoneLink phone={contact.phone} /> }] : []),
    ...(contact.mailbox
      ? [
          {
            icon: 'letter' as const,
            children: (
              <a href={`mailto:${contact.mailbox}`}>
                <Bdi>{contact.mailbox}</Bdi>
              </a>
            ),
          },
        ]
      : []),
    ...(contact.website
      ? [
          {
            icon: 'link' as const,
            children: (
              <a href={contact.website} rel="noopener">
                <Bdi>{contact.website.replace(/^https?:\/\//, '')}</Bdi>
              </a>
            ),
          },
        ]
      : []),
  ];
}

function languageFact(codes: readonly string[]): PlaceFact[] {
  return codes.length > 0 ? [{ icon: 'language', children: <LanguageNames codes={codes} /> }] : [];
}

function HoursTable({ week, hours }: { week: readonly HoursLine[]; hours: Hours }) {
  const { t, language } = useWords();
  if (hours === null || hours.length === 0) return null;
  return (
    <Facts
      facts={week.map((line) => ({
        label: weekdayName(`2026-11-${15 + line.day}`, language.bcp47),
        value: line.times.length > 0 ? <Bdi>{line.times.join(', ')}</Bdi> : t('information.closed'),
        ...(line.isToday && { note: t('information.today') }),
      }))}
    />
  );
}
