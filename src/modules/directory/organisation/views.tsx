import type { ComponentChildren } from 'preact';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { type ContactPoint, contactPointState } from '../contact-point/rules.ts';
import type { RefusedRecord } from '../form.ts';
import { type Offer, offerState } from '../offer/rules.ts';
import { routes } from '../routes.ts';
import type { Contact } from '../stakeholder/contact.rules.ts';
import { FurtherContacts } from '../stakeholder/contact.views.tsx';
import { RecordAlerts } from '../stakeholder/field.views.tsx';
import {
  ArchivalNote,
  ContactLinks,
  EditLink,
  EndForm,
  Known,
  Languages,
  RecordPage,
  StateBadge,
} from '../stakeholder/record.views.tsx';
import { prefilledOrganisation } from './form.ts';
import { type Organisation, organisationState } from './rules.ts';

export interface OrganisationShowProps {
  organisation: Organisation;
  today: string;
  offers: readonly Offer[];
  contactPoints: readonly ContactPoint[];
  contacts: readonly Contact[];
  /** Entries that look like the same organisation. */
  resembling: readonly Organisation[];
  /** Entries of the same name in other towns. */
  elsewhere: readonly Organisation[];
  may: { edit: boolean; ask: boolean; merge: boolean };
  history: readonly HistoryEntry[];
  refused?: RefusedRecord | undefined;
  more: readonly ComponentChildren[];
}

/** One organisation in the workspace: facts, offers, what it may be confused with, history. */
export function OrganisationShow(props: OrganisationShowProps) {
  const { organisation, today, history, refused, may, more } = props;
  const { t } = useWords();
  const state = organisationState(organisation, today);
  return (
    <RecordPage
      code={organisation.code}
      title={organisation.name}
      list={{ label: t('directory.organisation.plural'), href: routes.organisationList.href({}) }}
      lead={organisation.description}
      actions={
        <>
          <StateBadge state={state} />
          <OrganisationActions {...props} />
        </>
      }
      alerts={
        <>
          <RecordAlerts state={state} refused={refused} texts={{ description: organisation.description }} />
          {may.edit && state === 'internal' && <Then>{t('directory.then.publish-organisation')}</Then>}
          {organisation.archival ? (
            <ArchivalNote kind="organisation" archival={organisation.archival} />
          ) : (
            <Resembling {...props} />
          )}
        </>
      }
      more={more}
      history={history}
    >
      <OrganisationFactList organisation={organisation} />
      <FurtherContacts code={organisation.code} contacts={props.contacts} mayEdit={may.edit} />
      <Belongings {...props} />
    </RecordPage>
  );
}

function Resembling({ organisation, resembling, elsewhere, may }: OrganisationShowProps) {
  const { t } = useWords();
  const named = (other: Organisation) => ({
    title: `${other.code} ${other.name}`,
    place: other.municipality?.name ?? '',
  });
  return (
    <>
      {[...resembling, ...elsewhere].map((other) => (
        <Alert
          key={other.code}
          title={
            resembling.includes(other)
              ? t('directory.alert.resembles', named(other))
              : t('directory.alert.elsewhere', named(other))
          }
          action={
            may.merge ? (
              <a href={routes.organisationMerger.href({ code: organisation.code }, { mit: other.code })}>
                {t('directory.organisation.compare')}
              </a>
            ) : undefined
          }
        >
          {t(resembling.includes(other) ? 'directory.alert.resembles-organisation' : 'directory.alert.elsewhere-why')}
        </Alert>
      ))}
    </>
  );
}

function OrganisationFactList({ organisation }: { organisation: Organisation }) {
  const { t, format } = useWords();
  return (
    <Facts
      facts={[
        {
          label: t('directory.field.category'),
          value: <Known>{organisation.category && t(`directory.category.${organisation.category}`)}</Known>,
        },
        {
          label: t('directory.field.municipality'),
          value: <Known>{organisation.municipality?.name}</Known>,
          note: organisation.address,
        },
        {
          label: t('directory.field.contact'),
          value: <ContactLinks mailbox={organisation.mailbox} phone={organisation.phone} />,
          note: organisation.contactFunction,
        },
        {
          label: t('directory.field.website'),
          value: (
            <Known>
              {organisation.website && (
                <a href={organisation.website} rel="noopener">
                  <Bdi>{organisation.website}</Bdi>
                </a>
              )}
            </Known>
          ),
        },
        {
          label: t('directory.field.languages'),
          value: <Known>{organisation.languages.length > 0 && <Languages codes={organisation.languages} />}</Known>,
        },
        {
          label: t('directory.field.confirmed-on'),
          value: organisation.confirmedOn ? format.day(organisation.confirmedOn) : t('directory.never'),
        },
      ]}
    />
  );
}

function Belongings({ organisation, offers, contactPoints, today, may }: OrganisationShowProps) {
  const { t } = useWords();
  const rows = [
    ...contactPoints.map((point) => ({
      title: point.name,
      href: routes.contactPointPage.href({ code: point.code }),
      note: t(`directory.type.${point.type}`),
      end: <StateBadge state={contactPointState(point, today)} />,
    })),
    ...offers.map((offer) => ({
      title: offer.title,
      href: routes.offerPage.href({ code: offer.code }),
      note: offer.municipalities.map(({ name }) => name).join(', '),
      end: <StateBadge state={offerState(offer, today)} />,
    })),
  ];
  return (
    <Section title={t('directory.organisation.offers')}>
      {rows.length > 0 ? <List rows={rows} /> : <p class="qs-quiet">{t('directory.organisation.no-offers')}</p>}
      {may.edit && !organisation.archival && (
        <Actions>
          <LinkButton href={routes.newOffer.href({}, { von: organisation.code })}>
            {t('directory.offer.new')}
          </LinkButton>
        </Actions>
      )}
    </Section>
  );
}

/** The way to what readers see, or to letting them see it; and back. */
function Publication({ organisation, may, refused }: Pick<OrganisationShowProps, 'organisation' | 'may' | 'refused'>) {
  const { t, language } = useWords();
  const { code, publicSince } = organisation;
  const action = routes.organisationPublication.href({ code });
  if (publicSince === null)
    return may.edit ? (
      <ActionForm action={action} agreesTo={prefilledOrganisation(organisation)}>
        <Button>{t('directory.publish')}</Button>
      </ActionForm>
    ) : null;
  return (
    <>
      <LinkButton kind="tertiary" href={routes.organisation.href({ lang: language.tag, code })}>
        {t('directory.public-view')}
      </LinkButton>
      {may.edit && (
        <EndForm
          action={action}
          method="delete"
          at={routes.organisationPage.href({ code })}
          label={t('directory.organisation.withdraw')}
          reason={refused?.withdrawal}
        />
      )}
    </>
  );
}

function OrganisationActions({ organisation, may, refused }: OrganisationShowProps) {
  const { t } = useWords();
  const params = { code: organisation.code };
  if (organisation.archival) {
    const canReturn = may.edit && !organisation.archival.mergedInto;
    return canReturn ? (
      <ActionForm action={routes.organisationArchival.href(params)} hidden={{ _method: 'delete' }}>
        <Button>{t('directory.organisation.restore')}</Button>
      </ActionForm>
    ) : null;
  }
  return (
    <>
      <Publication organisation={organisation} may={may} refused={refused} />
      {may.ask && (
        <ActionForm action={routes.confirmations.href({})} hidden={{ id: organisation.id }}>
          <Button>{t('directory.confirmation.ask')}</Button>
        </ActionForm>
      )}
      {may.merge && (
        <LinkButton href={routes.organisationMerger.href(params)}>{t('directory.organisation.merge')}</LinkButton>
      )}
      {may.edit && <EditLink href={routes.editOrganisation.href(params)} />}
      {may.merge && (
        <EndForm
          action={routes.organisationArchival.href(params)}
          label={t('directory.organisation.archive')}
          reason={refused?.reason}
        />
      )}
    </>
  );
}
