import { type FieldName, fieldsOf, type ImportKind, type WithPauses } from './rules.ts';

/** What our fields are called in the facts of an entry; the same where nothing stands here. */
const factNames: Partial<Record<FieldName, readonly string[]>> = {
  municipality: ['municipalityId'],
  municipalities: ['municipalityIds'],
  topic: ['topicId'],
  owner: ['ownerId'],
  schedule: ['schedule', 'hours'],
  hours: ['hours'],
  // They are written into the address.
  houseNumber: [],
  postcode: [],
  capacity: ['capacityPerYear'],
  attachedTo: ['attachedToId'],
  // It is written beside the unit above.
  unitKind: [],
};

const factsOf = (field: FieldName) => factNames[field] ?? [field];

const factOf = (facts: object, name: string) => {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return name === 'pauses' ? comparablePauses(value as WithPauses['pauses'] | undefined) : value;
};

/** A pause that is here has an id, which no list knows. */
const comparablePauses = (pauses: WithPauses['pauses'] = []) =>
  pauses.map(({ fromOn, untilOn, reason }) => ({ fromOn, untilOn, reason }));

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** What a row knows and an entry lacks. */
export function missingFields(kind: ImportKind, entry: object, row: object): FieldName[] {
  return fieldsOf[kind].filter(
    (field) =>
      factsOf(field).every((name) => isEmpty(factOf(entry, name))) &&
      factsOf(field).some((name) => !isEmpty(factOf(row, name))),
  );
}

/** What a row says otherwise than an entry, or in addition to it. */
export function differingFields(kind: ImportKind, entry: object, row: object): FieldName[] {
  return fieldsOf[kind].filter((field) =>
    factsOf(field).some((name) => {
      const value = factOf(row, name);
      return !isEmpty(value) && JSON.stringify(value) !== JSON.stringify(factOf(entry, name));
    }),
  );
}

/** The facts of an entry with those of a row in the chosen fields; nothing else is touched. */
export function completedFacts<Facts extends object>(entry: Facts, row: object, fields: readonly FieldName[]): Facts {
  const names = fields.flatMap((field) => factsOf(field));
  return { ...entry, ...Object.fromEntries(names.map((name) => [name, factOf(row, name)])) };
}
