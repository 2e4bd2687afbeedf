import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { type ChosenOwner, canChoose, canStandFor, type Freshness, freshnessOf } from '../rules.ts';
import type { Pause } from './pause.rules.ts';

/** Integration officer, WIR coordination and the joint Integration Point are the three of A24; the others are counters of daily life. */
export const contactPointTypes = [
  'integration-officer',
  'wir-coordination',
  'integration-point',
  'municipal-office',
  'counselling',
  'citizen-office',
  'other',
] as const;
export type ContactPointType = (typeof contactPointTypes)[number];

export const audiences = ['newcomers', 'volunteers'] as const;
export type Audience = (typeof audiences)[number];

/** What is written down about a place where one can go or call. */
export interface ContactPointFacts {
  name: string;
  type: ContactPointType;
  ownerId: string | null;
  municipalityId: string;
  description: string;
  address: string;
  contactFunction: string;
  mailbox: string;
  phone: string;
  hours: Hours;
  /** What the hours do not say: only by appointment, closed in the holidays. */
  hoursNote: string;
  languages: string[];
  audiences: Audience[];
}

export interface ContactPoint extends ContactPointFacts {
  id: string;
  /** AS-01 */
  code: string;
  owner: { id: string; code: string; name: string; isPublic: boolean; isArchived: boolean } | null;
  municipality: { id: string; code: string; name: string };
  state: 'draft' | 'published' | 'ended';
  confirmedOn: string | null;
  createdOn: string;
  /** Days on which it does not take place, whatever its weekly times say. */
  pauses: readonly Pause[];
}

export type ContactPointState = 'draft' | 'ended' | Freshness;

/** What a contact point is on a day. */
export function contactPointState(
  point: Pick<ContactPoint, 'state' | 'confirmedOn' | 'createdOn'>,
  today: string,
): ContactPointState {
  if (point.state !== 'published') return point.state;
  return freshnessOf(point.confirmedOn, point.createdOn, today);
}

/** May it be shown to the public? Somebody who reads it must be able to reach it. */
export function canPublishContactPoint(
  point: Pick<ContactPoint, 'state' | 'mailbox' | 'phone' | 'address' | 'owner'>,
): Decision {
  if (point.state === 'published') return no('directory.refuse.already-published');
  if (point.owner?.isArchived) return no('directory.refuse.owner-archived', { name: point.owner.name }, 'ownerId');
  if (point.owner?.isPublic === false)
    return no('directory.refuse.owner-internal', { name: point.owner.name }, 'ownerId');
  if (point.mailbox === '' && point.phone === '' && point.address === '')
    return no('directory.refuse.unreachable', {}, 'phone');
  return yes;
}

/** May somebody say that it is true? Of what readers see, or would see if somebody had said so in time. */
export function canConfirmContactPoint(point: Pick<ContactPoint, 'state'>): Decision {
  return point.state === 'published' ? yes : no('directory.refuse.not-published');
}

/** Whom a contact point belongs to: its town and whoever runs it. */
export function scopesOfContactPoint(point: { ownerId: string | null; municipalityId: string }): Scope[] {
  const place: Scope = { kind: 'municipality', id: point.municipalityId };
  return point.ownerId
    ? [place, { kind: 'organisation', id: point.ownerId }, { kind: 'unit', id: point.ownerId }]
    : [place];
}

/**
 * May somebody of this reach write the facts down, about a contact point or about a new one? Owner and municipality are
 * of their choice or stay as they are, and it is theirs afterwards.
 */
export function canWriteContactPoint(
  facts: Pick<ContactPointFacts, 'ownerId' | 'municipalityId'>,
  before: Pick<ContactPoint, 'ownerId' | 'municipalityId' | 'state'> | undefined,
  choices: { owners: readonly ChosenOwner[]; municipalities: readonly { id: string }[]; reach: Reach },
): Decision {
  const { ownerId, municipalityId } = facts;
  const isPlaced = municipalityId === before?.municipalityId;
  return all(
    ownerId === (before?.ownerId ?? null) ? yes : canChoose('ownerId', ownerId, choices.owners),
    canStandFor(before, choices.owners, ownerId),
    isPlaced ? yes : canChoose('municipalityId', municipalityId, choices.municipalities),
    reaches(choices.reach, scopesOfContactPoint(facts)) ? yes : no('directory.refuse.not-yours', {}, 'ownerId'),
  );
}

/** One opening in the week. */
export interface OpeningTime {
  /** 1 is Monday, 7 Sunday. */
  day: number;
  /** `09:00`, the county's wall clock. */
  from: string;
  /** `12:30`; at or before `from` it means the next day. */
  to: string;
}

/** Weekly times, or null where nobody knows when it is open. */
export type Hours = readonly OpeningTime[] | null;

/** Hours as they come back from the database, in one order of keys, so that equal hours compare as equal. */
export function storedHours(stored: unknown): Hours {
  if (!Array.isArray(stored)) return null;
  return (stored as OpeningTime[]).map(({ day, from, to }) => ({ day, from, to }));
}
