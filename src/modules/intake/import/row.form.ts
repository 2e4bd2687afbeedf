import {
  type audiences,
  type Category,
  type ContactPointFacts,
  type ContactPointType,
  hoursFromSchedule,
  isWebAddress,
  looksPrivate,
  type OfferFacts,
  type OrganisationFacts,
  readSpokenLanguage,
  understandHours,
} from '#modules/directory/index.ts';
import { readDay, readMailbox, readWhole } from '#platform/forms/fields.ts';
import { readTime } from './day.form.ts';
import { type Known, meaningsFor } from './known.form.ts';
import { measureFacts } from './measure.form.ts';
import { pausesIn } from './pause.form.ts';
import { mayNamePerson } from './personal.form.ts';
import { decided, decidedList, makeReader, oneOf, type Reader, type RowText, severalOf } from './reader.form.ts';
import type { ImportKind, Mapping, RowFacts, RowProblem, WithPauses } from './rules.ts';
import { unitFacts } from './unit.form.ts';
import {
  isEverywhere,
  joinedAddress,
  lacksZero,
  meaningOf,
  namesPerson,
  piecesOf,
  placeOf,
  wholeAddress,
} from './word.rules.ts';

/** What a row says, with everything doubtful left out, and what that is. */
export interface RowRead {
  read: RowFacts;
  problems: readonly RowProblem[];
}

/** Reads one row of a file with the columns as somebody assigned them. All faults are found at once. */
export function readImportRow(kind: ImportKind, row: RowText, mapping: Mapping, known: Known): RowRead {
  const reader = makeReader(kind, row, mapping, known);
  return { read: factsIn(kind, reader), problems: reader.problems };
}

function factsIn(kind: ImportKind, reader: Reader): RowFacts {
  if (kind === 'organisation') return { kind, facts: organisationFacts(reader) };
  if (kind === 'offer') return { kind, facts: offerFacts(reader) };
  if (kind === 'contact-point') return { kind, facts: contactPointFacts(reader) };
  if (kind === 'unit') return { kind, facts: unitFacts(reader, contact(reader)) };
  return { kind, facts: measureFacts(reader) };
}

/** Places of a cell: several where it names several, else the one it begins with ("Musterau, OT Süd"). */
function placesOf(row: Reader, field: 'municipality' | 'municipalities'): string[] {
  const all = row.known.municipalities.map(({ id }) => id);
  if (field === 'municipalities' && isEverywhere(row.text(field))) return all;
  const read = (word: string) => placeOf(word, meaningsFor(row.known, field));
  const pieces = piecesOf(row.text(field));
  const several = pieces.filter((piece) => read(piece) !== undefined).length > 1 ? pieces : undefined;
  const codes = decidedList(row, field, 'unknown-municipality', read, several);
  return codes.flatMap((code) => row.known.municipalities.find((one) => one.code === code)?.id ?? []);
}

/** The one place of an entry that lies in one; of several the first, and a person looks at the others. */
function onePlace(row: Reader): string | null {
  const [first, ...others] = placesOf(row, 'municipality');
  if (others.length > 0) row.fault('municipality', 'several-places', row.text('municipality'));
  return first ?? null;
}

function ownerOf(row: Reader): string | null {
  const word = row.text('owner');
  if (word === '') return null;
  const all = meaningsFor(row.known, 'owner');
  const code = decided(row, 'owner', word, 'unknown-owner', () => meaningOf(word, all));
  return row.known.owners.find((one) => one.code === code)?.id ?? null;
}

function topicOf(row: Reader): string | null {
  const code = oneOf(row, 'topic', '');
  return row.known.topics.find((one) => one.code === code)?.id ?? null;
}

const languagesOf = (row: Reader) => decidedList(row, 'languages', 'unknown-value', readSpokenLanguage);

/** Contacts are functions: what looks like a private person's is left out, and a person looks at it. */
function contact(row: Reader) {
  const found = { contactFunction: row.short('contactFunction'), mailbox: mailboxOf(row), phone: phoneOf(row) };
  for (const field of ['mailbox', 'phone'] as const) {
    if (looksPrivate({ [field]: found[field] }) === undefined) continue;
    row.fault(field, 'private', '');
    found[field] = '';
  }
  if (namesPerson(found.contactFunction)) {
    row.fault('contactFunction', 'person', '');
    found.contactFunction = '';
  }
  return found;
}

/** The mailbox of a cell; of several the first, and a person looks at what else stands there. */
function mailboxOf(row: Reader): string {
  const text = row.text('mailbox').replaceAll(/mailto:/gi, '');
  const found = text.match(/[^\s@;,<>()]+@[^\s@;,<>()]+/g) ?? [];
  const [first = '', ...others] = found.flatMap((one) => readMailbox(one.replace(/[.]+$/, '')) ?? []);
  const isMore = others.length > 0 || /\d{4}/.test(text.replace(first, ''));
  const key = first === '' ? 'not-an-email' : 'several';
  if ((text !== '' && first === '') || isMore) faultOf(row, 'mailbox', key, text);
  return first.slice(0, 200);
}

/** The number of a cell, which has digits and is no mailbox. */
function phoneOf(row: Reader): string {
  const text = row.text('phone');
  const isNumber = (text.match(/\d/g) ?? []).length >= 3 && !text.includes('@');
  const doubt = !isNumber ? 'not-a-phone' : lacksZero(text) ? 'phone-without-zero' : undefined;
  if (text === '' || doubt === undefined) return row.short('phone', 40);
  faultOf(row, 'phone', doubt, text);
  return '';
}

/** Keeps what stands in a cell in its fault, unless that is somebody's own. */
function faultOf(row: Reader, field: 'mailbox' | 'phone', key: RowProblem['key'], text: string): void {
  const isOwn = text.split(/[;,\s]+/).some((one) => looksPrivate({ mailbox: one }) !== undefined);
  const isPrivate = isOwn || looksPrivate({ phone: text }) !== undefined;
  row.fault(field, isPrivate ? 'private' : key, isPrivate ? '' : text);
}

function websiteOf(row: Reader): string {
  const website = wholeAddress(row.short('website', 300));
  if (website === '' || isWebAddress(website)) return website;
  row.fault('website', 'not-a-website', website);
  return '';
}

/** The address of one column, or of several that hold its parts; a town alone is none. */
function addressOf(row: Reader): string {
  const [street, houseNumber, postcode] = [row.short('address'), row.short('houseNumber'), row.short('postcode')];
  if (street === '' && houseNumber !== '') row.fault('houseNumber', 'address-without-street', houseNumber);
  if (street === '') return '';
  const town = row.text('municipality');
  const own = postcode || (/^(?:D[-\s])?(\d{5})\s+[^,;/|&\n]+$/i.exec(town)?.[1] ?? '');
  const whole = joinedAddress({ street, houseNumber, postcode: own, town });
  if (whole.length <= 200) return whole;
  row.fault('address', 'too-long', whole);
  return whole.slice(0, 200);
}

function organisationFacts(row: Reader): OrganisationFacts {
  return {
    name: row.short('name'),
    category: categoryOf(row),
    // A whole county is no place: whoever works everywhere has none.
    municipalityId: isEverywhere(row.text('municipality')) ? null : onePlace(row),
    description: row.words('description', 4000),
    address: addressOf(row),
    website: websiteOf(row),
    languages: languagesOf(row),
    ...contact(row),
  };
}

/** What nobody says stays open: it is asked once for all rows, and never guessed. */
function categoryOf(row: Reader): OrganisationFacts['category'] {
  if (row.text('category') === '') row.fault('category', 'not-said', '');
  return oneOf<Category, null>(row, 'category', null);
}

/** As many as the form of an offer takes. */
const mostPlaces = 100_000;

function offerFacts(row: Reader): OfferFacts & WithPauses {
  const end = row.text('endsOn');
  const endsOn = end === '' ? null : dayIn(end);
  // "unbefristet" in the column of the last day says that there is none.
  const isForGood = end !== '' && readTime(end) === 'for-good';
  const isPermanent = row.tick('isPermanent') || isForGood;
  if (end !== '' && endsOn === null && !isForGood) row.fault('endsOn', 'not-a-day', end);
  if (isPermanent && endsOn !== null) row.fault('endsOn', 'permanent-ends', end);
  const capacity = row.text('capacity');
  const places = readWhole(capacity);
  const isNumber = places !== null && places >= 0 && places <= mostPlaces;
  if (capacity !== '' && !isNumber) row.fault('capacity', 'not-a-number', capacity);
  return {
    ownerId: ownerOf(row) ?? '',
    title: row.short('title'),
    description: row.words('description', 4000),
    topicId: topicOf(row),
    fieldCode: null,
    municipalityIds: placesOf(row, 'municipalities'),
    targetGroups: severalOf(row, 'targetGroups'),
    languages: languagesOf(row),
    place: row.words('place'),
    schedule: row.words('schedule'),
    hours: hoursFromSchedule(row.text('schedule')),
    cost: row.words('cost'),
    isOpenToAll: row.tick('isOpenToAll'),
    isPermanent,
    endsOn: isPermanent ? null : endsOn,
    capacityPerYear: isNumber ? places : null,
    utilisation: null,
    coCreatedWith: row.words('coCreatedWith'),
    pauses: pausesIn(row),
  };
}

/** The last day of a time as people write it: "31.12.2026", "Ende 2026", "bis März 2027". */
function dayIn(text: string): string | null {
  const time = readTime(text);
  return readDay(text) ?? (typeof time === 'object' ? time.until : null);
}

function contactPointFacts(row: Reader): ContactPointFacts & WithPauses {
  const chosen = severalOf<(typeof audiences)[number]>(row, 'audiences');
  if (chosen.length === 0) row.fault('audiences', 'assumed', row.known.t('directory.audience.newcomers'));
  return {
    name: row.short('name'),
    type: oneOf<ContactPointType, ContactPointType>(row, 'type', 'other'),
    ownerId: ownerOf(row),
    municipalityId: onePlace(row) ?? '',
    description: row.words('description', 4000),
    address: addressOf(row),
    ...hoursIn(row),
    pauses: pausesIn(row),
    languages: languagesOf(row),
    audiences: chosen.length > 0 ? chosen : ['newcomers'],
    ...contact(row),
  };
}

/** The weekly times, and the note with what they say besides; what is no weekly time is still what people wrote. */
function hoursIn(row: Reader): Pick<ContactPointFacts, 'hours' | 'hoursNote'> {
  const text = row.text('hours');
  const beside = row.words('hoursNote');
  const { hours, note, unclear } = understandHours(text);
  if (unclear !== null) row.fault('hours', 'not-hours', mayNamePerson(text) ? '' : text);
  const own = mayNamePerson(note) ? '' : note;
  if (own === '' && note !== '' && unclear === null) row.fault('hours', 'personal', '');
  const hoursNote = [beside, beside.includes(own) ? '' : own].filter(Boolean).join(', ');
  if (hoursNote.length > 200) row.fault('hoursNote', 'too-long', hoursNote);
  return { hours, hoursNote: hoursNote.slice(0, 200) };
}
