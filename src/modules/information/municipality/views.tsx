import {
  directoryRoutes,
  type Municipality,
  type Organisation,
  type PublicInMunicipality,
} from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { WhomToAsk } from '../entry/ask.views.tsx';
import { Cards } from '../entry/card.views.tsx';
import { GermanNote, GermanText } from '../entry/german.views.tsx';
import type { Entry } from '../entry/rules.ts';

export interface MunicipalitiesProps {
  /** Each with how many offers and contact points readers find there. */
  places: readonly { municipality: Municipality; offers: number; points: number }[];
}

/** All municipalities by name: no ranking, one way each. */
export function MunicipalitiesView({ places }: MunicipalitiesProps) {
  const { t, language } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={t('information.municipality.plural')} lead={t('information.municipality.plural-lead')} />
      {places.length === 0 ? (
        <EmptyState
          title={t('information.municipality.none')}
          others={[{ href: directoryRoutes.offers.href({ lang: language.tag }), label: t('information.entry.all') }]}
        />
      ) : (
        <IndexList
          columns={2}
          items={places.map(({ municipality: { code, name }, offers, points }) => ({
            href: directoryRoutes.publicMunicipality.href({ lang: language.tag, code }),
            icon: 'place',
            title: <GermanText>{name}</GermanText>,
            text: t('information.municipality.found', { offers, points }),
          }))}
        />
      )}
    </Stack>
  );
}

/** As many offers are shown at once; the rest stands in the list. */
const offersShown = 6;

export interface MunicipalityViewProps {
  municipality: Municipality;
  /** What is open now first. */
  points: readonly Entry[];
  offers: readonly Entry[];
  /** Whom to ask where there is no contact point here. */
  ask: readonly Entry[];
  organisations: readonly Organisation[];
  /** What other modules know of it: voices, measures, indicators. */
  more: readonly PublicInMunicipality[];
  today: string;
}

/** Everything that is public in one municipality, what helps at once first. */
export function MunicipalityView(props: MunicipalityViewProps) {
  const { t } = useWords();
  const { municipality, points, offers, ask, organisations, more, today } = props;
  const { name, type } = municipality;
  return (
    <Stack gap="l">
      <PageHead
        title={<GermanText>{name}</GermanText>}
        kicker={<GermanText>{type}</GermanText>}
        lead={t('information.municipality.lead')}
      />
      {points.length > 0 ? (
        <section aria-labelledby="anlaufstellen">
          <SectionHead id="anlaufstellen" title={t('information.entry.contact-points')}>
            {t('information.entry.contact-points-lead')}
          </SectionHead>
          <Cards entries={points} today={today} />
        </section>
      ) : (
        <WhomToAsk points={ask} today={today} />
      )}
      <Offers municipality={municipality} offers={offers} today={today} />
      <Organisations organisations={organisations} />
      {more.map((one) => (
        <MoreHere key={one.href} {...one} />
      ))}
      <GermanNote />
    </Stack>
  );
}

/** What opens first, and the way to all of them; a place without any says so and where to look. */
function Offers({ municipality, offers, today }: Pick<MunicipalityViewProps, 'municipality' | 'offers' | 'today'>) {
  const { t, language } = useWords();
  const lang = language.tag;
  return (
    <section aria-labelledby="angebote">
      <SectionHead id="angebote" title={t('information.entry.offers')}>
        {t('information.municipality.offers', { count: offers.length })}
      </SectionHead>
      {offers.length > 0 && <Cards entries={offers.slice(0, offersShown)} today={today} />}
      <p>
        {offers.length > 0 ? (
          <AllOf
            title={t('information.entry.offers')}
            count={offers.length}
            href={directoryRoutes.offers.href({ lang }, { ort: municipality.code, art: 'offer' })}
          />
        ) : (
          <a href={directoryRoutes.offers.href({ lang })}>{t('information.entry.all')}</a>
        )}
      </p>
    </section>
  );
}

function Organisations({ organisations }: Pick<MunicipalityViewProps, 'organisations'>) {
  const { t, language } = useWords();
  if (organisations.length === 0) return null;
  return (
    <section aria-labelledby="akteure">
      <SectionHead id="akteure" title={t('information.municipality.organisations')}>
        {t('information.municipality.organisations-lead', { count: organisations.length })}
      </SectionHead>
      <IndexList
        columns={2}
        items={organisations.map(({ code, name }) => ({
          href: directoryRoutes.organisation.href({ lang: language.tag, code }),
          title: <GermanText>{name}</GermanText>,
        }))}
      />
    </section>
  );
}

/** What another module shows here, with the way to all of it. */
function MoreHere({ title, lead, body, href, count }: PublicInMunicipality) {
  return (
    <section aria-label={title}>
      <SectionHead title={title}>{lead}</SectionHead>
      {body}
      <p>
        <AllOf {...{ title, count, href }} />
      </p>
    </section>
  );
}

/** The way to the list that shows exactly as many. */
function AllOf({ title, count, href }: Pick<PublicInMunicipality, 'title' | 'count' | 'href'>) {
  const { t } = useWords();
  return <a href={href}>{t('information.municipality.all-of', { what: title, count })}</a>;
}
