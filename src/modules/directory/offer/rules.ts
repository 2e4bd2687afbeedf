import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import type { Pause } from '../contact-point/pause.rules.ts';
import type { Hours } from '../contact-point/rules.ts';
import { type ChosenOwner, canChoose, canStandFor, type Freshness, freshnessOf } from '../rules.ts';
import type { StakeholderKind } from '../stakeholder/rules.ts';

/** For whom an offer is; the codes of the concept and the survey. */
export const targetGroups = [
  'alle',
  'neu',
  'lang',
  'eu',
  'gefl',
  'frauen',
  'eltern',
  'kinder',
  'jugend',
  'ehren',
  'verw',
  'betriebe',
  'vereine',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

export const utilisations = ['free', 'half-full', 'full', 'waiting-list'] as const;
export type Utilisation = (typeof utilisations)[number];

export const offerStates = ['draft', 'published', 'ended'] as const;
export type StoredState = (typeof offerStates)[number];

/** What can be done with several offers at once. */
export const bulkActions = ['confirm', 'hide', 'topic'] as const;

/** What is written down about an offer. */
export interface OfferFacts {
  ownerId: string;
  title: string;
  description: string;
  topicId: string | null;
  /** Code of a field of action in the concept, HF4. */
  fieldCode: string | null;
  municipalityIds: string[];
  targetGroups: TargetGroup[];
  languages: string[];
  place: string;
  /** When it takes place, in words. */
  schedule: string;
  /** The same as weekly times, where it is known from when to when. */
  hours: Hours;
  cost: string;
  isOpenToAll: boolean;
  isPermanent: boolean;
  /** Last day on which it takes place. */
  endsOn: string | null;
  capacityPerYear: number | null;
  utilisation: Utilisation | null;
  /** With whom it was made, for instance the people it is for (B12). */
  coCreatedWith: string;
}

export interface Offer extends OfferFacts {
  id: string;
  /** O-001 */
  code: string;
  owner: {
    id: string;
    code: string;
    name: string;
    kind: StakeholderKind;
    municipalityId: string | null;
    /** Readers see it; an offer is published only then, because its owner stands beside it with mail and phone. */
    isPublic: boolean;
    isArchived: boolean;
    mailbox: string;
    phone: string;
  };
  municipalities: { id: string; code: string; name: string }[];
  topic: { code: string; slug: string; title: string } | null;
  state: StoredState;
  confirmedOn: string | null;
  createdOn: string;
  /** Days on which it does not take place, whatever its weekly times say. */
  pauses: readonly Pause[];
}

/** The state people see: published ones age, and what has had its last day is over. */
export type OfferState = 'draft' | 'ended' | Freshness;

/** What an offer is on a day. Only `draft`, `published` and `ended` are stored; the rest follows from dates. */
export function offerState(
  offer: Pick<Offer, 'state' | 'endsOn' | 'confirmedOn' | 'createdOn'>,
  today: string,
): OfferState {
  if (offer.state === 'draft') return 'draft';
  if (offer.state === 'ended' || isOver(offer, today)) return 'ended';
  return freshnessOf(offer.confirmedOn, offer.createdOn, today);
}

/** True from the day after its last day on. */
export function isOver(offer: Pick<Offer, 'endsOn'>, today: string): boolean {
  return offer.endsOn !== null && offer.endsOn < today;
}

/** True where readers without an account may see it. */
export function isShown(offer: Pick<Offer, 'state' | 'endsOn' | 'confirmedOn' | 'createdOn'>, today: string): boolean {
  const state = offerState(offer, today);
  return state === 'confirmed' || state === 'stale' || state === 'unconfirmed';
}

/** Does it say that it is there for more people than those who fled: for everybody, people from the EU, long-time residents? */
export function isWide({ targetGroups: groups }: Pick<Offer, 'targetGroups'>): boolean {
  return groups.some((group) => group === 'alle' || group === 'eu' || group === 'lang');
}

/** True for what was published and has not had its last day, even where readers no longer see it. */
export function isGoingOn(offer: Pick<Offer, 'state' | 'endsOn'>, today: string): boolean {
  return offer.state === 'published' && !isOver(offer, today);
}

/** Is it there without a last day? */
export function isEndless({ endsOn }: Pick<Offer, 'endsOn'>): boolean {
  return endsOn === null;
}

/** May it be shown to the public? Only when it says for whom, where and about what. */
export function canPublish(
  offer: Pick<Offer, 'state' | 'targetGroups' | 'municipalityIds' | 'topicId' | 'endsOn'> & {
    owner: Pick<Offer['owner'], 'name' | 'isPublic' | 'isArchived'>;
  },
  today: string,
): Decision {
  if (offer.state === 'published') return no('directory.refuse.already-published');
  if (offer.targetGroups.length === 0) return no('directory.refuse.no-target-group', {}, 'targetGroups');
  if (offer.municipalityIds.length === 0) return no('directory.refuse.no-place', {}, 'municipalityIds');
  if (offer.topicId === null) return no('directory.refuse.no-topic', {}, 'topicId');
  if (isOver(offer, today)) return no('directory.refuse.already-over', {}, 'endsOn');
  if (offer.owner.isArchived) return no('directory.refuse.owner-archived', { name: offer.owner.name }, 'ownerId');
  if (!offer.owner.isPublic) return no('directory.refuse.owner-internal', { name: offer.owner.name }, 'ownerId');
  return yes;
}

/** May somebody say that it is true? Of what readers see, or would see if somebody had said so in time. */
export function canConfirmOffer(offer: Pick<Offer, 'state' | 'endsOn'>, today: string): Decision {
  return offer.state === 'published' && !isOver(offer, today) ? yes : no('directory.refuse.not-published');
}

/** Where it takes place, in one line: a municipality that the address names already is not named again. */
export function placeLine(offer: { place: string; municipalities: readonly { name: string }[] }): string {
  const words = ` ${searchable(offer.place).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const further = offer.municipalities
    .map(({ name }) => name)
    .filter(
      (name) =>
        !words.includes(
          ` ${searchable(name)
            .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
            .trim()} `,
        ),
    );
  return [offer.place, ...further].filter(Boolean).join(', ');
}

/** May these facts be written about an offer or about a new one? What it refers to is of the choices, or as before. */
export function canWriteOffer(
  facts: OfferFacts,
  before: Pick<Offer, 'ownerId' | 'state' | 'topicId' | 'municipalityIds' | 'fieldCode'> | undefined,
  choices: Record<'topics' | 'municipalities' | 'fields', readonly { id: string }[]> & {
    owners: readonly ChosenOwner[];
  },
): Decision {
  const { ownerId, topicId, fieldCode, municipalityIds } = facts;
  const newPlaces = municipalityIds.filter((id) => !before?.municipalityIds.includes(id));
  const loses = before?.state === 'published' && facts.targetGroups.length === 0;
  return all(
    ownerId === before?.ownerId ? yes : canChoose('ownerId', ownerId, choices.owners),
    canStandFor(before, choices.owners, ownerId),
    topicId === null || topicId === before?.topicId ? yes : canChoose('topicId', topicId, choices.topics),
    fieldCode === null || fieldCode === before?.fieldCode ? yes : canChoose('fieldCode', fieldCode, choices.fields),
    ...newPlaces.map((id) => canChoose('municipalityIds', id, choices.municipalities)),
    canLast(facts),
    loses ? no('directory.refuse.no-target-group', {}, 'targetGroups') : yes,
  );
}

/** Something permanent has no last day. */
export function canLast({ isPermanent, endsOn }: Pick<OfferFacts, 'isPermanent' | 'endsOn'>): Decision {
  return isPermanent && endsOn !== null ? no('directory.refuse.permanent-ends', {}, 'endsOn') : yes;
}

/** Whom an offer belongs to. A municipality owns what its own organisations offer, not what others offer in it. */
export function scopesOfOffer(offer: { ownerId: string; owner: { municipalityId: string | null } }): Scope[] {
  const own: Scope[] = [
    { kind: 'organisation', id: offer.ownerId },
    { kind: 'unit', id: offer.ownerId },
    { kind: 'municipality', id: offer.ownerId },
  ];
  return offer.owner.municipalityId ? [...own, { kind: 'municipality', id: offer.owner.municipalityId }] : own;
}

/** Who may see an offer before the public does: whoever it belongs to, and the municipalities in which it takes place. */
export function scopesOfReaders(offer: Parameters<typeof scopesOfOffer>[0] & Pick<Offer, 'municipalityIds'>): Scope[] {
  return [...scopesOfOffer(offer), ...offer.municipalityIds.map((id) => ({ kind: 'municipality', id }))];
}
