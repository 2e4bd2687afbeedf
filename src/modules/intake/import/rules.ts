import type {
  ContactPointFacts,
  OfferFacts,
  OrganisationFacts,
  PauseFacts,
  UnitFacts,
} from '#modules/directory/index.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { PaperMeasure } from './paper.rules.ts';
import type { ConceptTarget } from './target.rules.ts';

/** What can come in from a table. */
export const importKinds = ['organisation', 'offer', 'contact-point', 'unit', 'measure'] as const;
export type ImportKind = (typeof importKinds)[number];
/** Kinds whose rows become entries of the directory; measures become a concept. */
export type EntryKind = Exclude<ImportKind, 'measure'>;

const contactFields = ['contactFunction', 'mailbox', 'phone'] as const;
/** Our fields per kind; those in `neededFields` must be filled in every row. */
export const fieldsOf = {
  organisation: [
    'name',
    'category',
    'municipality',
    'description',
    'address',
    'houseNumber',
    'postcode',
    'website',
    'contactFunction',
    'mailbox',
    'phone',
    'languages',
  ],
  offer: [
    'title',
    'owner',
    'municipalities',
    'place',
    'topic',
    'targetGroups',
    'languages',
    'schedule',
    'cost',
    'isOpenToAll',
    'isPermanent',
    'endsOn',
    'capacity',
    'pauses',
    'coCreatedWith',
    'description',
  ],
  'contact-point': [
    'name',
    'type',
    'owner',
    'municipality',
    'address',
    'houseNumber',
    'postcode',
    'contactFunction',
    'mailbox',
    'phone',
    'hours',
    'hoursNote',
    'pauses',
    'languages',
    'audiences',
    'description',
  ],
  unit: ['name', 'unitKind', 'placement', 'attachedTo', 'place', 'municipality', ...contactFields, 'hours'],
  measure: [
    'field',
    'furtherFields',
    'goal',
    'code',
    'title',
    'description',
    'lead',
    'partners',
    'personFunction',
    'startOn',
    'endOn',
    'state',
    'indicator',
    'money',
    'moneySource',
  ],
} as const satisfies Record<ImportKind, readonly string[]>;
export type FieldName = (typeof fieldsOf)[ImportKind][number];

export const neededFields: Record<ImportKind, readonly FieldName[]> = {
  organisation: ['name'],
  offer: ['title', 'owner'],
  'contact-point': ['name', 'municipality'],
  unit: ['name'],
  measure: ['field', 'title'],
};

/** The field by which people call a row. */
export const titleFields = {
  organisation: 'name',
  offer: 'title',
  'contact-point': 'name',
  unit: 'name',
  measure: 'title',
} as const satisfies Record<ImportKind, FieldName>;

/** Our field → number of the column in the file. */
export type Mapping = Readonly<Partial<Record<FieldName, number>>>;

/** Which columns must be known before anybody looks at rows; the first one that is missing. */
export function canPreview(kind: ImportKind, mapping: Mapping): Decision {
  const missing = neededFields[kind].find((field) => mapping[field] === undefined);
  return missing ? no('intake.refuse.column-needed', {}, missing) : yes;
}

/** What a row says, as the directory or the concept writes it down. */
export type RowFacts =
  | { kind: 'measure'; facts: PaperMeasure }
  | { kind: 'organisation'; facts: OrganisationFacts }
  | { kind: 'offer'; facts: OfferFacts & WithPauses }
  | { kind: 'contact-point'; facts: ContactPointFacts & WithPauses }
  | { kind: 'unit'; facts: UnitFacts };

/** Pauses are written down beside the other facts of an entry, each by itself. */
export interface WithPauses {
  pauses: readonly PauseFacts[];
}

/** An entry that is here, for comparing with the rows of a list. */
export interface Candidate {
  id: string;
  title: string;
  isPublic: boolean;
  facts: Exclude<RowFacts, { kind: 'measure' }>;
}

/**
 * What was decided about a row: take it as new; take it and leave out what is doubtful; it is the same as something here,
 * or adds something to it; or leave it out.
 */
export type RowDecision = { kind: 'new' | 'without' | 'skip' } | { kind: 'same' | 'complete'; id: string };

/** The value of a decision in the form, and back. */
export function decisionValue(decision: RowDecision): string {
  return 'id' in decision ? `${decision.kind}:${decision.id}` : decision.kind;
}

export function readDecision(value: string): RowDecision {
  const [kind, id = ''] = value.split(':');
  if (kind === 'same' || kind === 'complete') return { kind, id };
  return kind === 'new' || kind === 'without' ? { kind } : { kind: 'skip' };
}

export interface RowProblem {
  field: FieldName;
  key:
    | 'needed'
    | 'unknown-owner'
    | 'unknown-municipality'
    | 'unknown-value'
    | 'private'
    | 'not-an-email'
    | 'not-a-day'
    | 'not-hours'
    | 'not-a-pause'
    | 'pause-over'
    | 'not-a-number'
    | 'not-a-website'
    | 'permanent-ends'
    | 'too-long'
    | 'error-cell'
    | 'person'
    | 'several-places'
    | 'unknown-party'
    | 'not-money'
    | 'unknown-field'
    | 'no-goal'
    | 'no-end'
    | 'end-before-start'
    | 'code-taken'
    | 'code-form'
    | 'sum-row'
    | 'not-said'
    | 'assumed'
    | 'personal'
    | 'several'
    | 'not-a-phone'
    | 'phone-without-zero'
    | 'address-without-street'
    | 'not-yes-or-no'
    | 'shared-cell'
    | 'damaged';
  value: string;
}

/** Without these fields there is no entry; everything else that is doubtful can be left out. */
export function isEssential(kind: ImportKind, { field, key }: Pick<RowProblem, 'field' | 'key'>): boolean {
  return neededFields[kind].includes(field) && key !== 'several-places' && key !== 'shared-cell';
}

/** Only says that a list is silent: nothing of what it says is left out. */
export function isSilence({ key }: Pick<RowProblem, 'key'>): boolean {
  return key === 'not-said' || key === 'assumed';
}

/** What is remarkable about a row. */
export interface RowRemarks {
  problems: readonly RowProblem[];
  /** An earlier row of the same file. */
  doubleOf?: number;
  /** Entries that look the same, with what they have in common. */
  same: readonly { id: string; title: string; by: SameBy }[];
}

/** By what two entries look the same. */
export type SameBy = 'mailbox' | 'phone' | 'name' | 'text' | 'elsewhere';

/** `heading`: the row names a field or a goal for those below it, and is no measure itself. */
export const rowOutcomes = [
  'taken',
  'completed',
  'unchanged',
  'skipped',
  'refused',
  'undone',
  'stays',
  'heading',
] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What a row is as far as it is remarkable; and what would be added to each entry that looks the same. */
export interface RowView extends RowRemarks {
  additions: ReadonlyMap<string, readonly FieldName[]>;
  /** Readers see these entries already. */
  isPublic: (id: string) => boolean;
}

export interface ImportRow {
  number: number;
  cells: readonly string[];
  /** What somebody wrote in place of a cell. */
  corrections: Corrections;
  /** Places of the cells that are one with cells of other rows. */
  merged: readonly number[];
  /** What an empty cell takes over from a row above. */
  inherited: Corrections;
  /** From which row a field is taken over, where somebody should look whether that is meant. */
  inheritedFrom: Readonly<Partial<Record<FieldName, number>>>;
  isHeading: boolean;
  decision: RowDecision | null;
  /** What is added to an entry that is here; null: what it lacks. */
  additions: readonly FieldName[] | null;
  outcome: RowOutcome | null;
  reason: string | null;
  remarks: RowRemarks | null;
  made: { id: string; code: string } | null;
}

export type Corrections = Readonly<Partial<Record<FieldName, string>>>;

export interface ImportSession {
  id: string;
  kind: ImportKind;
  fileName: string;
  /** Name of the sheet; a CSV file has one without a name. */
  sheet: string;
  /** The row of the headings. */
  heading: number;
  columns: readonly string[];
  mapping: Mapping;
  startedAt: Date;
  startedBy: string;
  takenAt: Date | null;
  undoneAt: Date | null;
  keepUntil: string;
  /** Of a concept: where it goes. */
  target: ConceptTarget;
}

/** May it be taken back? Only once, and only what was taken. */
export function canUndo(session: Pick<ImportSession, 'takenAt' | 'undoneAt'>): Decision {
  if (!session.takenAt) return no('intake.refuse.not-taken');
  if (session.undoneAt) return no('intake.refuse.undone-before');
  return yes;
}

/** How long the rows of an import are kept. */
export const keptDays = 30;
const mostRows = 2000;

/** No import holds more rows than a person can look through. */
export function canImport(rows: number): Decision {
  return rows > mostRows ? no('platform.table.too-many-rows', { max: mostRows }, 'file') : yes;
}
