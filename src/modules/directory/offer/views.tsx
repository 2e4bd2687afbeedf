import type { ComponentChildren } from 'preact';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import type { RefusedRecord } from '../form.ts';
import { routes } from '../routes.ts';
import { RecordAlerts } from '../stakeholder/field.views.tsx';
import { EndForm, RecordPage, StateBadge } from '../stakeholder/record.views.tsx';
import { OfferFactList } from './fact.views.tsx';
import { prefilledOffer } from './form.ts';
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
  /** What its field of action is called. */
  field: string | null;
  /** Who last said that it is true. */
  confirmedBy: string | undefined;
}

/** One offer in the workspace: state, facts, what it may be confused with, history. */
export function OfferShow(props: OfferShowProps) {
  const { offer, today, resembling, history, refused, more } = props;
  const { t } = useWords();
  const state = offerState(offer, today);
  const { description, place, schedule, cost } = offer;
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
          <RecordAlerts state={state} refused={refused} texts={{ description, place, schedule, cost }} />
          {props.mayEdit && offer.state !== 'published' && <Then>{t('directory.then.publish')}</Then>}
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
      <OfferFactList offer={offer} today={today} field={props.field} confirmedBy={props.confirmedBy} />
    </RecordPage>
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
      {mayEdit && offer.state === 'published' && (
        <ActionForm action={routes.offerConfirmation.href(params)} agreesTo={prefilledOffer(offer)}>
          <Button>{t('directory.offer.confirm')}</Button>
        </ActionForm>
      )}
      {mayEdit && <LinkButton href={routes.editOffer.href(params)}>{t('directory.edit')}</LinkButton>}
      {mayEdit && <LinkButton href={routes.pauses.href(params)}>{t('directory.pause.plural')}</LinkButton>}
      {mayEdit && offer.state !== 'published' && (
        <ActionForm action={routes.offerPublication.href(params)} agreesTo={prefilledOffer(offer)}>
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
