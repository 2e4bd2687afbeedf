import type { ComponentChildren } from 'preact';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import type { RefusedRecord } from '../form.ts';
import { routes } from '../routes.ts';
import { RecordAlerts } from '../stakeholder/field.views.tsx';
import { ContactLinks, EndForm, Known, Languages, RecordPage, StateBadge } from '../stakeholder/record.views.tsx';
import { type Offer, offerState } from './rules.ts';

export interface OfferShowProps {
  offer: Offer;
  today: string;
  mayEdit: boolean;
  mayAsk: boolean;
  /** Offers that look like this one at the same place. */
  resembling: readonly Offer[];
  history: readonly HistoryEntry[];
  /** What was not taken just now, and why. */
  refused?: RefusedRecord | undefined;
  more: readonly ComponentChildren[];
}

/** One offer in the workspace: state, facts, what it may be confused with, history. */
export function OfferShow(props: OfferShowProps) {
  const { offer, today, resembling, history, refused, more } = props;
  const { t } = useWords();
  const state = offerState(offer, today);
  return (
    <RecordPage
      code={offer.code}
      title={offer.title}
      list={{ label: t('directory.offer.plural'), href: routes.offerList.href({}) }}
      lead={offer.description}
      actions={
        <>
          <StateBadge state={state} />
          <OfferActions {...props} />
        </>
      }
      alerts={
        <>
          <RecordAlerts state={state} refused={refused?.text} />
          {resembling.map((other) => (
            <Alert
              key={other.code}
              title={t('directory.alert.resembles', { title: `${other.code} ${other.title}` })}
              action={<a href={routes.offerPage.href({ code: other.code })}>{t('directory.look')}</a>}
            >
              {t('directory.alert.resembles-why', { owner: other.owner.name })}
            </Alert>
          ))}
        </>
      }
      more={more}
      history={history}
    >
      <OfferFactList offer={offer} />
    </RecordPage>
  );
}

function OfferFactList({ offer }: { offer: Offer }) {
  const { t, format } = useWords();
  return (
    <Facts
      facts={[
        {
          label: t('directory.field.owner'),
          value:
            offer.owner.kind === 'organisation' ? (
              <a href={routes.organisationPage.href({ code: offer.owner.code })}>{offer.owner.name}</a>
            ) : (
              offer.owner.name
            ),
        },
        {
          label: t('directory.field.contact'),
          value: <ContactLinks mailbox={offer.owner.mailbox} phone={offer.owner.phone} />,
        },
        {
          label: t('directory.field.municipalities'),
          value: <Known>{offer.municipalities.map(({ name }) => name).join(', ')}</Known>,
        },
        { label: t('directory.field.topic'), value: <Known>{offer.topic?.title}</Known> },
        {
          label: t('directory.field.target-groups'),
          value: <Known>{offer.targetGroups.map((group) => t(`directory.group.${group}`)).join(', ')}</Known>,
        },
        {
          label: t('directory.field.languages'),
          value: <Known>{offer.languages.length > 0 && <Languages codes={offer.languages} />}</Known>,
        },
        {
          label: t('directory.field.schedule'),
          value: <Known>{offer.schedule}</Known>,
          note: offer.hours === null ? t('directory.hours-unknown') : undefined,
        },
        { label: t('directory.field.cost'), value: <Known>{offer.cost}</Known> },
        {
          label: t('directory.field.ends-on'),
          value: offer.isPermanent ? (
            t('directory.permanent')
          ) : (
            <Known>{offer.endsOn && format.day(offer.endsOn)}</Known>
          ),
        },
        {
          label: t('directory.field.capacity'),
          value: <Known>{offer.capacityPerYear !== null && format.number(offer.capacityPerYear)}</Known>,
          note: offer.utilisation ? t(`directory.utilisation.${offer.utilisation}`) : undefined,
        },
        {
          label: t('directory.field.confirmed-on'),
          value: offer.confirmedOn ? format.day(offer.confirmedOn) : t('directory.never'),
        },
      ]}
    />
  );
}

function OfferActions({ offer, mayEdit, mayAsk, refused }: OfferShowProps) {
  const { t, language } = useWords();
  const params = { code: offer.code };
  return (
    <>
      {offer.state === 'published' && (
        <LinkButton kind="tertiary" href={routes.offer.href({ lang: language.tag, ...params })}>
          {t('directory.public-view')}
        </LinkButton>
      )}
      {mayAsk && offer.state === 'published' && (
        <ActionForm action={routes.confirmations.href({})} hidden={{ id: offer.ownerId }}>
          <Button>{t('directory.confirmation.ask')}</Button>
        </ActionForm>
      )}
      {mayEdit && <LinkButton href={routes.editOffer.href(params)}>{t('directory.edit')}</LinkButton>}
      {mayEdit && offer.state !== 'published' && (
        <ActionForm action={routes.offerPublication.href(params)}>
          <Button kind="primary">{t('directory.publish')}</Button>
        </ActionForm>
      )}
      {mayEdit && offer.state === 'published' && (
        <ActionForm action={routes.offerPublication.href(params)} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('directory.withdraw')}</Button>
        </ActionForm>
      )}
      {mayEdit && offer.state === 'published' && (
        <EndForm action={routes.offerEnd.href(params)} reason={refused?.reason} />
      )}
    </>
  );
}
