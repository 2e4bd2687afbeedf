import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Freshness, freshnessOf } from '../freshness/rules.ts';
import type { Hours } from '../hours/rules.ts';

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
  owner: { id: string; code: string; name: string } | null;
  municipality: { id: string; code: string; name: string };
  state: 'draft' | 'published' | 'ended';
  confirmedOn: string | null;
  createdOn: string;
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

/** True where readers without an account may see it. */
export function isContactPointShown(
  point: Pick<ContactPoint, 'state' | 'confirmedOn' | 'createdOn'>,
  today: string,
): boolean {
  return !['draft', 'ended', 'hidden'].includes(contactPointState(point, today));
}

/** May it be shown to the public? Somebody who reads it must be able to reach it. */
export function canPublishContactPoint(point: Pick<ContactPoint, 'state' | 'mailbox' | 'phone' | 'address'>): Decision {
  if (point.state === 'published') return no('directory.refuse.already-published');
  if (point.mailbox === '' && point.phone === '' && point.address === '')
    return no('directory.refuse.unreachable', {}, 'phone');
  return yes;
}

/** Whom a contact point belongs to: its town and whoever runs it. */
export function scopesOfContactPoint(point: { ownerId: string | null; municipalityId: string }): Scope[] {
  const place: Scope = { kind: 'municipality', id: point.municipalityId };
  return point.ownerId
    ? [place, { kind: 'organisation', id: point.ownerId }, { kind: 'unit', id: point.ownerId }]
    : [place];
}
