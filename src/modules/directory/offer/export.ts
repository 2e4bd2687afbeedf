import type { Context } from '#platform/http/page.ts';
import type { Column } from '#platform/tables/write.ts';
import { pausesInWords } from '../contact-point/pause.views.tsx';
import { languagesInWords } from '../stakeholder/rules.ts';
import { type Offer, offerState } from './rules.ts';

/** The columns of the list as a file; their names are understood again by the import. */
export function offerColumns({ t, today }: Pick<Context, 't' | 'today'>): Column<Offer>[] {
  return [
    { label: t('directory.field.code'), value: (offer) => offer.code },
    { label: t('directory.field.title'), value: (offer) => offer.title },
    { label: t('directory.field.owner'), value: (offer) => offer.owner.name },
    {
      label: t('directory.field.municipalities'),
      value: (offer) => offer.municipalities.map(({ name }) => name).join(', '),
    },
    { label: t('directory.field.place'), value: (offer) => offer.place },
    { label: t('directory.field.topic'), value: (offer) => offer.topic?.title ?? null },
    {
      label: t('directory.field.target-groups'),
      value: (offer) => offer.targetGroups.map((group) => t(`directory.group.${group}`)).join(', '),
    },
    { label: t('directory.field.languages'), value: (offer) => languagesInWords(offer.languages) },
    { label: t('directory.field.schedule'), value: (offer) => offer.schedule },
    { label: t('directory.field.cost'), value: (offer) => offer.cost },
    { label: t('directory.field.is-open-to-all'), kind: 'tick', value: (offer) => offer.isOpenToAll },
    { label: t('directory.field.is-permanent'), kind: 'tick', value: (offer) => offer.isPermanent },
    { label: t('directory.field.ends-on'), kind: 'day', value: (offer) => offer.endsOn },
    { label: t('directory.field.capacity'), kind: 'number', value: (offer) => offer.capacityPerYear },
    { label: t('directory.field.co-created-with'), value: (offer) => offer.coCreatedWith },
    { label: t('directory.pause.plural'), value: (offer) => pausesInWords(offer.pauses, { t }, today) || null },
    { label: t('directory.field.state'), value: (offer) => t(`directory.state.${offerState(offer, today)}`) },
    { label: t('directory.field.confirmed-on'), kind: 'day', value: (offer) => offer.confirmedOn },
    { label: t('directory.field.description'), value: (offer) => offer.description },
  ];
}
