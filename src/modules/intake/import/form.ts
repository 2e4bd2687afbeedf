import {
  audiences,
  type ContactPointFacts,
  categories,
  contactPointTypes,
  hoursFromSchedule,
  isWebAddress,
  looksPrivate,
  type Municipality,
  type OfferFacts,
  type OrganisationFacts,
  readHours,
  readSpokenLanguage,
  type Stakeholder,
  type Topic,
  targetGroups,
} from '#modules/directory/index.ts';
import { choice, readDay } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { type FieldName, type ImportKind, importKinds, type Mapping, neededFields, type RowProblem } from './rules.ts';

/** What the form holds beside the file. */
export const uploadForm = form({ kind: choice(importKinds, { required: true }) });

/** Everything a row can name: places, topics, owners, and the words for kinds. */
export interface Known {
  municipalities: readonly Municipality[];
  topics: readonly Topic[];
  owners: readonly Stakeholder[];
  t: Translate;
}

export type RowFacts =
  | { kind: 'organisation'; facts: OrganisationFacts }
  | { kind: 'offer'; facts: OfferFacts }
  | { kind: 'contact-point'; facts: ContactPointFacts };

/** A row as it would be taken, or everything that is wrong with it. */
export type RowRead = { ok: true; read: RowFacts } | { ok: false; problems: RowProblem[] };

/** Reads one row of a file with the columns as somebody assigned them. All faults are found at once. */
export function readImportRow(kind: ImportKind, cells: readonly string[], mapping: Mapping, known: Known): RowRead {
  const reader = makeReader(cells, mapping, known);
  for (const field of neededFields[kind]) if (reader.text(field) === '') reader.fault(field, 'needed');
  const read: RowFacts =
    kind === 'organisation'
      ? { kind, facts: organisationFacts(reader) }
      : kind === 'offer'
        ? { kind, facts: offerFacts(reader) }
        : { kind, facts: contactPointFacts(reader) };
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, read };
}

type Reader = ReturnType<typeof makeReader>;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Reads the cells of a row by our fields, and collects what is wrong with them. */
function makeReader(cells: readonly string[], mapping: Mapping, known: Known) {
  const problems: RowProblem[] = [];
  const text = (field: FieldName) => {
    const column = mapping[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  const fault = (field: FieldName, key: RowProblem['key'], value = text(field)) =>
    void problems.push({ field, key, value: value.slice(0, 80) });
  const list = (field: FieldName) =>
    text(field)
      .split(/[,;/|\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  const short = (field: FieldName, max = 200) => {
    if (text(field).length > max) fault(field, 'too-long');
    return text(field);
  };
  const tick = (field: FieldName) => /^(ja|j|yes|y|x|1|wahr|true)$/i.test(text(field));
  return { problems, known, t: known.t, text, fault, list, short, tick };
}

/** One of our values, written as itself or as its label. */
function knownValue<V extends string>(
  row: Reader,
  field: FieldName,
  value: string,
  values: readonly V[],
  label: (value: V) => string,
): V | undefined {
  const found = values.find((one) => same(one, value) || same(label(one), value));
  if (!found) row.fault(field, 'unknown-value', value);
  return found;
}

function municipalityOf(row: Reader, field: FieldName, name: string): string | null {
  const found = row.known.municipalities.find(
    (one) => same(one.name, name) || same(one.code, name) || one.regionalKey === name,
  );
  if (!found) row.fault(field, 'unknown-municipality', name);
  return found?.id ?? null;
}

function ownerOf(row: Reader): string | null {
  const name = row.text('owner');
  const found = row.known.owners.find((one) => same(one.name, name) || same(one.code, name));
  if (!found && name !== '') row.fault('owner', 'unknown-owner');
  return found?.id ?? null;
}

function topicOf(row: Reader): string | null {
  const name = row.text('topic');
  if (name === '') return null;
  const found = row.known.topics.find(
    (one) => same(one.code, name) || Object.values(one.titles).some(({ title }) => same(title, name)),
  );
  if (!found) row.fault('topic', 'unknown-value');
  return found?.id ?? null;
}

function languagesOf(row: Reader): string[] {
  return row.list('languages').flatMap((name) => {
    const code = readSpokenLanguage(name);
    if (!code) row.fault('languages', 'unknown-value', name);
    return code ? [code] : [];
  });
}

function contact(row: Reader) {
  const found = {
    contactFunction: row.short('contactFunction'),
    mailbox: row.short('mailbox'),
    phone: row.short('phone', 40),
  };
  if (found.mailbox !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(found.mailbox)) row.fault('mailbox', 'not-an-email');
  const isPrivate = looksPrivate(found);
  if (isPrivate) row.fault(isPrivate, 'private', '');
  return found;
}

function organisationFacts(row: Reader): OrganisationFacts {
  const category =
    row.text('category') === ''
      ? 'association'
      : knownValue(row, 'category', row.text('category'), categories, (one) => row.t(`directory.category.${one}`));
  const website = row.short('website', 300);
  if (website !== '' && !isWebAddress(website)) row.fault('website', 'not-a-website');
  const place = row.text('municipality');
  return {
    name: row.short('name'),
    category: category ?? 'association',
    municipalityId: place === '' ? null : municipalityOf(row, 'municipality', place),
    description: row.short('description', 4000),
    address: row.short('address'),
    website,
    languages: languagesOf(row),
    ...contact(row),
  };
}

function offerFacts(row: Reader): OfferFacts {
  const groups = row
    .list('targetGroups')
    .flatMap(
      (name) => knownValue(row, 'targetGroups', name, targetGroups, (one) => row.t(`directory.group.${one}`)) ?? [],
    );
  const endsOn = row.text('endsOn') === '' ? null : readDay(row.text('endsOn'));
  if (row.text('endsOn') !== '' && endsOn === null) row.fault('endsOn', 'not-a-day');
  if (row.tick('isPermanent') && endsOn !== null) row.fault('endsOn', 'permanent-ends');
  const capacity = row.text('capacity');
  if (capacity !== '' && !/^\d{1,6}$/.test(capacity)) row.fault('capacity', 'not-a-number');
  return {
    ownerId: ownerOf(row) ?? '',
    title: row.short('title'),
    description: row.short('description', 4000),
    topicId: topicOf(row),
    fieldCode: null,
    municipalityIds: row.list('municipalities').flatMap((name) => municipalityOf(row, 'municipalities', name) ?? []),
    targetGroups: groups,
    languages: languagesOf(row),
    place: '',
    schedule: row.short('schedule'),
    hours: hoursFromSchedule(row.text('schedule')),
    cost: row.short('cost'),
    isOpenToAll: row.tick('isOpenToAll'),
    isPermanent: row.tick('isPermanent'),
    endsOn,
    capacityPerYear: /^\d{1,6}$/.test(capacity) ? Number(capacity) : null,
    utilisation: null,
    coCreatedWith: '',
  };
}

function contactPointFacts(row: Reader): ContactPointFacts {
  const type =
    row.text('type') === ''
      ? 'other'
      : knownValue(row, 'type', row.text('type'), contactPointTypes, (one) => row.t(`directory.type.${one}`));
  const hours = row.text('hours') === '' ? null : readHours(row.text('hours'));
  if (hours === undefined) row.fault('hours', 'not-hours');
  const chosen = row
    .list('audiences')
    .flatMap(
      (name) => knownValue(row, 'audiences', name, audiences, (one) => row.t(`directory.audience.${one}`)) ?? [],
    );
  const place = row.text('municipality');
  return {
    name: row.short('name'),
    type: type ?? 'other',
    ownerId: ownerOf(row),
    municipalityId: (place === '' ? null : municipalityOf(row, 'municipality', place)) ?? '',
    description: row.short('description', 4000),
    address: row.short('address'),
    hours: hours ?? null,
    hoursNote: '',
    languages: languagesOf(row),
    audiences: chosen.length > 0 ? chosen : ['newcomers'],
    ...contact(row),
  };
}
