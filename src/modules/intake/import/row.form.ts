import {
  type audiences,
  type ContactPointFacts,
  hoursFromSchedule,
  isWebAddress,
  looksPrivate,
  type OfferFacts,
  type OrganisationFacts,
  readHours,
  readSpokenLanguage,
} from '#modules/directory/index.ts';
import { readDay } from '#platform/forms/fields.ts';
import { type Known, meaningsFor, valueIn } from './known.form.ts';
import {
  type Corrections,
  type FieldName,
  fieldsOf,
  type ImportKind,
  type Mapping,
  neededFields,
  type RowFacts,
  type RowProblem,
} from './rules.ts';
import { isErrorCell, meaningOf, namesPerson, piecesOf, placeOf, wholeAddress } from './word.rules.ts';

/** What a row says, with everything doubtful left out, and what that is. */
export interface RowRead {
  read: RowFacts;
  problems: readonly RowProblem[];
}

/** What stands in the file, and what somebody wrote in its place. */
export interface RowText {
  cells: readonly string[];
  corrections: Corrections;
}

/** The text of a field in a row. */
export function textOf(row: RowText, mapping: Mapping, field: FieldName): string {
  const column = mapping[field];
  return (row.corrections[field] ?? (column === undefined ? '' : (row.cells[column] ?? ''))).trim();
}

/** Reads one row of a file with the columns as somebody assigned them. All faults are found at once. */
export function readImportRow(kind: ImportKind, row: RowText, mapping: Mapping, known: Known): RowRead {
  const reader = makeReader(kind, row, mapping, known);
  const read: RowFacts =
    kind === 'organisation'
      ? { kind, facts: organisationFacts(reader) }
      : kind === 'offer'
        ? { kind, facts: offerFacts(reader) }
        : { kind, facts: contactPointFacts(reader) };
  return { read, problems: reader.problems };
}

type Reader = ReturnType<typeof makeReader>;

/** Reads the fields of a row, and collects what is wrong with them. */
function makeReader(kind: ImportKind, row: RowText, mapping: Mapping, known: Known) {
  const problems: RowProblem[] = [];
  const fault = (field: FieldName, key: RowProblem['key'], value: string) =>
    void problems.push({ field, key, value: value.slice(0, 80) });
  const texts = new Map<FieldName, string>();
  for (const field of fieldsOf[kind]) {
    const text = textOf(row, mapping, field);
    const isError = isErrorCell(text);
    if (isError) fault(field, 'error-cell', text);
    else if (text === '' && neededFields[kind].includes(field)) fault(field, 'needed', '');
    texts.set(field, isError ? '' : text);
  }
  const text = (field: FieldName) => texts.get(field) ?? '';
  const short = (field: FieldName, max = 200) => {
    if (text(field).length <= max) return text(field);
    fault(field, 'too-long', text(field));
    return text(field).slice(0, max);
  };
  const tick = (field: FieldName) => /^(ja|j|yes|y|x|1|wahr|true)$/i.test(text(field));
  return { problems, known, text, fault, short, tick };
}

/** What one word of a field means: as somebody decided before, else as `read` understands it; '' where it is left out. */
function decided(
  row: Reader,
  field: FieldName,
  word: string,
  key: RowProblem['key'],
  read: () => string | undefined,
): string {
  const before = row.known.meanings.get(field)?.get(word.toLowerCase());
  const found = before === undefined || before === '' ? before : (valueIn(row.known, field, before) ?? undefined);
  const value = found ?? read();
  if (value === undefined) row.fault(field, key, word);
  return value ?? '';
}

/** All words of a field that lists several. */
function decidedList(
  row: Reader,
  field: FieldName,
  key: RowProblem['key'],
  read: (word: string) => string | undefined,
  words = wordsIn(row, field, read),
): string[] {
  return [...new Set(words.map((word) => decided(row, field, word, key, () => read(word))).filter(Boolean))];
}

/** The words of a cell; one that means something as a whole is not taken apart. */
function wordsIn(row: Reader, field: FieldName, read: (word: string) => string | undefined): string[] {
  const whole = row.text(field);
  const isKnown =
    whole !== '' && (row.known.meanings.get(field)?.has(whole.toLowerCase()) || read(whole) !== undefined);
  return isKnown ? [whole] : piecesOf(whole);
}

function oneOf<V extends string>(row: Reader, field: FieldName, empty: V): V {
  const word = row.text(field);
  if (word === '') return empty;
  const found = decided(row, field, word, 'unknown-value', () => meaningOf(word, meaningsFor(row.known, field)));
  return (found || empty) as V;
}

function severalOf<V extends string>(row: Reader, field: FieldName): V[] {
  return decidedList(row, field, 'unknown-value', (word) => meaningOf(word, meaningsFor(row.known, field))) as V[];
}

/** Places of a cell: several where it names several, else the one it begins with ("Musterau, OT Süd"). */
function placesOf(row: Reader, field: 'municipality' | 'municipalities'): string[] {
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

const isMailbox = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Contacts are functions: what looks like a private person's is left out, and a person looks at it. */
function contact(row: Reader) {
  const [firstMailbox = ''] = row
    .short('mailbox')
    .replace(/^mailto:/i, '')
    .split(/[;,\s]+/);
  const found = { contactFunction: row.short('contactFunction'), mailbox: firstMailbox, phone: row.short('phone', 40) };
  if (found.mailbox !== '' && !isMailbox(found.mailbox)) {
    row.fault('mailbox', 'not-an-email', row.text('mailbox'));
    found.mailbox = '';
  }
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

function websiteOf(row: Reader): string {
  const website = wholeAddress(row.short('website', 300));
  if (website === '' || isWebAddress(website)) return website;
  row.fault('website', 'not-a-website', website);
  return '';
}

function organisationFacts(row: Reader): OrganisationFacts {
  return {
    name: row.short('name'),
    category: oneOf(row, 'category', 'association'),
    municipalityId: onePlace(row),
    description: row.short('description', 4000),
    address: row.short('address'),
    website: websiteOf(row),
    languages: languagesOf(row),
    ...contact(row),
  };
}

function offerFacts(row: Reader): OfferFacts {
  const end = row.text('endsOn');
  const endsOn = end === '' ? null : readDay(end);
  const isPermanent = row.tick('isPermanent');
  if (end !== '' && endsOn === null) row.fault('endsOn', 'not-a-day', end);
  if (isPermanent && endsOn !== null) row.fault('endsOn', 'permanent-ends', end);
  const capacity = row.text('capacity');
  const isNumber = /^\d{1,6}$/.test(capacity);
  if (capacity !== '' && !isNumber) row.fault('capacity', 'not-a-number', capacity);
  return {
    ownerId: ownerOf(row) ?? '',
    title: row.short('title'),
    description: row.short('description', 4000),
    topicId: topicOf(row),
    fieldCode: null,
    municipalityIds: placesOf(row, 'municipalities'),
    targetGroups: severalOf(row, 'targetGroups'),
    languages: languagesOf(row),
    place: '',
    schedule: row.short('schedule'),
    hours: hoursFromSchedule(row.text('schedule')),
    cost: row.short('cost'),
    isOpenToAll: row.tick('isOpenToAll'),
    isPermanent,
    endsOn: isPermanent ? null : endsOn,
    capacityPerYear: isNumber ? Number(capacity) : null,
    utilisation: null,
    coCreatedWith: '',
  };
}

function contactPointFacts(row: Reader): ContactPointFacts {
  const hours = row.text('hours') === '' ? null : readHours(row.text('hours'));
  if (hours === undefined) row.fault('hours', 'not-hours', row.text('hours'));
  const chosen = severalOf<(typeof audiences)[number]>(row, 'audiences');
  return {
    name: row.short('name'),
    type: oneOf(row, 'type', 'other'),
    ownerId: ownerOf(row),
    municipalityId: onePlace(row) ?? '',
    description: row.short('description', 4000),
    address: row.short('address'),
    hours: hours ?? null,
    // What is no weekly time is still what people wrote about the times.
    hoursNote: hours === undefined ? row.short('hours') : '',
    languages: languagesOf(row),
    audiences: chosen.length > 0 ? chosen : ['newcomers'],
    ...contact(row),
  };
}
