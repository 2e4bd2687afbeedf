import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { hoursText } from '../contact-point/hours.rules.ts';
import { usePauseFacts } from '../contact-point/pause.views.tsx';
import { ContactLinks, Known, Languages, recordHref } from '../stakeholder/record.views.tsx';
import { type Offer, placeLine } from './rules.ts';

export interface OfferFactListProps {
  offer: Offer;
  today: string;
  /** What its field of action is called. */
  field: string | null;
  /** Who last said that it is true. */
  confirmedBy: string | undefined;
}

/** Everything that was entered about an offer. */
export function OfferFactList({ offer, today, field, confirmedBy }: OfferFactListProps) {
  return (
    <Facts
      facts={[
        ...useWhoFacts(offer),
        ...useWhenFacts(offer),
        ...usePauseFacts(offer.pauses, today),
        ...useFurtherFacts(offer, field),
        useConfirmation(offer, confirmedBy),
      ]}
    />
  );
}

function useWhoFacts(offer: Offer): Fact[] {
  const { t } = useWords();
  return [
    {
      label: t('directory.field.owner'),
      value: <a href={recordHref(offer.owner)}>{offer.owner.name}</a>,
    },
    {
      label: t('directory.field.contact'),
      value: <ContactLinks mailbox={offer.owner.mailbox} phone={offer.owner.phone} />,
    },
    { label: t('directory.field.place'), value: <Known>{placeLine(offer)}</Known> },
    { label: t('directory.field.topic'), value: <Known>{offer.topic?.title}</Known> },
    {
      label: t('directory.field.target-groups'),
      value: <Known>{offer.targetGroups.map((group) => t(`directory.group.${group}`)).join(', ')}</Known>,
      note: offer.isOpenToAll ? t('directory.field.is-open-to-all') : undefined,
    },
    {
      label: t('directory.field.languages'),
      value: <Known>{offer.languages.length > 0 && <Languages codes={offer.languages} />}</Known>,
    },
  ];
}

function useWhenFacts(offer: Offer): Fact[] {
  const { t, format } = useWords();
  const week = offer.hours ? hoursText(offer.hours).split('\n').filter(Boolean) : [];
  return [
    { label: t('directory.field.schedule'), value: <Known>{offer.schedule}</Known> },
    {
      label: t('directory.field.hours'),
      value:
        week.length > 0 ? (
          week.map((line) => (
            <div key={line}>
              <Bdi>{line}</Bdi>
            </div>
          ))
        ) : (
          <span class="qs-quiet">{t('directory.hours-unknown')}</span>
        ),
    },
    { label: t('directory.field.cost'), value: <Known>{offer.cost}</Known> },
    {
      label: t('directory.field.ends-on'),
      value: offer.isPermanent ? t('directory.permanent') : <Known>{offer.endsOn && format.day(offer.endsOn)}</Known>,
    },
  ];
}

function useFurtherFacts(offer: Offer, field: string | null): Fact[] {
  const { t, format } = useWords();
  return [
    {
      label: t('directory.field.capacity'),
      value: <Known>{offer.capacityPerYear !== null && format.number(offer.capacityPerYear)}</Known>,
      note: offer.utilisation ? t(`directory.utilisation.${offer.utilisation}`) : undefined,
    },
    ...(field ? [{ label: t('directory.field.field-code'), value: field }] : []),
    ...(offer.coCreatedWith ? [{ label: t('directory.field.co-created-with'), value: offer.coCreatedWith }] : []),
  ];
}

/** When and by whom: publishing is not confirming. */
function useConfirmation(offer: Offer, by: string | undefined): Fact {
  const { t, format } = useWords();
  return {
    label: t('directory.field.confirmed-on'),
    value: offer.confirmedOn ? format.day(offer.confirmedOn) : t('directory.never'),
    note: offer.confirmedOn && by ? t('directory.offer.confirmed-by', { name: by }) : undefined,
  };
}
