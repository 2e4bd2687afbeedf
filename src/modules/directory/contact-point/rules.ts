import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, dayOf, timeZone } from '#platform/i18n/format.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { type ChosenOwner, canChoose, canStandFor, type Freshness, freshnessOf } from '../rules.ts';

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
  owner: { id: string; code: string; name: string; isPublic: boolean } | null;
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

/** May it be shown to the public? Somebody who reads it must be able to reach it. */
export function canPublishContactPoint(
  point: Pick<ContactPoint, 'state' | 'mailbox' | 'phone' | 'address' | 'owner'>,
): Decision {
  if (point.state === 'published') return no('directory.refuse.already-published');
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

/** What is known about a door at one moment. */
export type OpenState =
  | { kind: 'unknown' }
  /** It would be open by its hours, but it is a public holiday and nobody knows what holds then. */
  | { kind: 'holiday'; holiday: Holiday }
  | { kind: 'open'; until: string }
  | { kind: 'later'; on: string; from: string; to: string }
  | { kind: 'closed' };

const lookAhead = 21;

/** What is true at a moment: open now, when next, or not known. `endsOn` is the last day on which it takes place. */
export function openState(hours: Hours, now: Date, calendar: HolidayCalendar, endsOn: string | null = null): OpenState {
  if (hours === null) return { kind: 'unknown' };
  const today = dayOf(now);
  const clock = clockOf(now);
  const running = openingNow(hours, today, clock, endsOn);
  if (running) {
    const holiday = holidayOn(running.day, calendar);
    return holiday ? { kind: 'holiday', holiday } : { kind: 'open', until: running.until };
  }
  const later = openingsOn(hours, today).filter((opening) => opening.from > clock);
  const holiday = holidayOn(today, calendar);
  if (holiday && later.length > 0 && !isOver(today, endsOn)) return { kind: 'holiday', holiday };
  return nextOpening(hours, today, clock, calendar, endsOn);
}

/** The day of the week of a calendar day, 1 for Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The county's wall clock at a moment, `15:10`. */
export function clockOf(now: Date): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    now,
  );
}

/** Times of one calendar day, in order. */
export function openingsOn(hours: readonly OpeningTime[], day: string): OpeningTime[] {
  const weekday = weekdayOf(day);
  return hours.filter((opening) => opening.day === weekday).sort((a, b) => a.from.localeCompare(b.from));
}

function openingNow(hours: readonly OpeningTime[], today: string, clock: string, endsOn: string | null) {
  for (const opening of openingsOn(hours, today)) {
    const overnight = opening.to <= opening.from;
    if (!isOver(today, endsOn) && clock >= opening.from && (overnight || clock < opening.to))
      return { day: today, until: opening.to };
  }
  const yesterday = addDays(today, -1);
  for (const opening of openingsOn(hours, yesterday)) {
    // What began yesterday evening and ends after midnight still belongs to yesterday, also on its last day.
    if (opening.to <= opening.from && clock < opening.to && !isOver(yesterday, endsOn))
      return { day: yesterday, until: opening.to };
  }
  return undefined;
}

function nextOpening(
  hours: readonly OpeningTime[],
  today: string,
  clock: string,
  calendar: HolidayCalendar,
  endsOn: string | null,
): OpenState {
  for (let ahead = 0; ahead <= lookAhead; ahead += 1) {
    const on = addDays(today, ahead);
    if (isOver(on, endsOn)) return { kind: 'closed' };
    const opening = openingsOn(hours, on).find((one) => ahead > 0 || one.from > clock);
    if (opening && !holidayOn(on, calendar)) return { kind: 'later', on, from: opening.from, to: opening.to };
  }
  return { kind: 'closed' };
}

const isOver = (day: string, endsOn: string | null) => endsOn !== null && day > endsOn;

/** Public holidays of all of Germany and of the two states there are profiles for; the two Sundays are shop-closing too. */
export const holidays = [
  'new-year',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'corpus-christi',
  'unity',
  'all-saints',
  'christmas',
  'boxing-day',
] as const;
export type Holiday = (typeof holidays)[number];

/** Whose holidays count: the state of the county's profile. */
export type HolidayCalendar = 'hessen' | 'nrw';

/** The public holiday on a day, or undefined. */
export function holidayOn(day: string, calendar: HolidayCalendar): Holiday | undefined {
  return holidaysOf(Number(day.slice(0, 4)), calendar).get(day);
}

const known = new Map<string, Map<string, Holiday>>();

function holidaysOf(year: number, calendar: HolidayCalendar): Map<string, Holiday> {
  const key = `${calendar} ${year}`;
  const found = known.get(key) ?? makeHolidays(year, calendar);
  known.set(key, found);
  return found;
}

function makeHolidays(year: number, calendar: HolidayCalendar): Map<string, Holiday> {
  const easter = easterSunday(year);
  const days: [string, Holiday][] = [
    [`${year}-01-01`, 'new-year'],
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter-sunday'],
    [addDays(easter, 1), 'easter-monday'],
    [`${year}-05-01`, 'labour-day'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whit-sunday'],
    [addDays(easter, 50), 'whit-monday'],
    [addDays(easter, 60), 'corpus-christi'],
    [`${year}-10-03`, 'unity'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxing-day'],
  ];
  if (calendar === 'nrw') days.push([`${year}-11-01`, 'all-saints']);
  return new Map(days);
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" computus of 1876). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
