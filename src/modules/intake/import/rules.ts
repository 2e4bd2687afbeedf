import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What can come in from a table. */
export const importKinds = ['organisation', 'offer', 'contact-point'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Our fields per kind; those in `neededFields` must be filled in every row. */
export const fieldsOf = {
  organisation: [
    'name',
    'category',
    'municipality',
    'description',
    'address',
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
    'topic',
    'targetGroups',
    'languages',
    'schedule',
    'cost',
    'isOpenToAll',
    'isPermanent',
    'endsOn',
    'capacity',
    'description',
  ],
  'contact-point': [
    'name',
    'type',
    'owner',
    'municipality',
    'address',
    'contactFunction',
    'mailbox',
    'phone',
    'hours',
    'languages',
    'audiences',
    'description',
  ],
} as const satisfies Record<ImportKind, readonly string[]>;
export type FieldName = (typeof fieldsOf)[ImportKind][number];

export const neededFields: Record<ImportKind, readonly FieldName[]> = {
  organisation: ['name'],
  offer: ['title', 'owner'],
  'contact-point': ['name', 'municipality'],
};

/** Headings people use, in small letters and without signs. */
const headings: Readonly<Record<FieldName, readonly string[]>> = {
  name: ['name', 'organisation', 'organization', 'verein', 'anlaufstelle', 'akteur', 'bezeichnung', 'contactpoint'],
  title: ['titel', 'title', 'angebot', 'offer', 'name', 'bezeichnung', 'kurs'],
  category: ['art', 'kind', 'kategorie', 'category', 'typ', 'type', 'artderorganisation'],
  type: ['art', 'type', 'typ', 'kind', 'kategorie'],
  owner: ['träger', 'traeger', 'owner', 'runby', 'anbieter', 'organisation', 'organization', 'verein', 'provider'],
  municipality: ['kommune', 'municipality', 'ort', 'gemeinde', 'stadt', 'place', 'town', 'city'],
  municipalities: ['kommunen', 'municipalities', 'orte', 'kommune', 'ort', 'gemeinde', 'stadt', 'place', 'places'],
  topic: ['thema', 'topic', 'themen', 'bereich'],
  targetGroups: ['fürwen', 'fuerwen', 'zielgruppe', 'zielgruppen', 'forwhom', 'targetgroup', 'targetgroups'],
  languages: ['sprachen', 'sprache', 'languages', 'language'],
  schedule: ['zeiteninworten', 'zeiten', 'zeit', 'termine', 'wann', 'schedule', 'times', 'timesinwords', 'when'],
  hours: ['öffnungszeiten', 'oeffnungszeiten', 'sprechzeiten', 'openinghours', 'hours'],
  cost: ['kosten', 'preis', 'cost', 'price', 'gebühr'],
  isOpenToAll: ['offenfüralle', 'offen', 'opentoall'],
  isPermanent: ['aufdauer', 'dauerhaft', 'permanent'],
  endsOn: ['letztertag', 'ende', 'endet', 'endetam', 'bis', 'lastday', 'ends', 'end'],
  capacity: ['plätzeimjahr', 'plätze', 'plaetze', 'kapazität', 'placesperyear', 'capacity'],
  description: ['beschreibung', 'description', 'text', 'inhalt', 'bemerkung'],
  address: ['adresse', 'anschrift', 'address', 'straße', 'strasse', 'street'],
  website: ['internetseite', 'website', 'webseite', 'homepage', 'internet', 'url', 'www'],
  contactFunction: ['kontaktfunktion', 'kontakt', 'funktion', 'ansprechstelle', 'contactfunction', 'contact'],
  mailbox: ['email', 'mail', 'emailadresse', 'mailadresse', 'postfach', 'mailbox'],
  phone: ['telefon', 'tel', 'phone', 'telefonnummer', 'rufnummer'],
  audiences: ['für', 'for', 'publikum', 'audience', 'audiences'],
};

/** Our field → number of the column in the file. */
export type Mapping = Readonly<Partial<Record<FieldName, number>>>;

/** Guesses which column holds what; each column is used once, better matches first. A person looks at it next. */
export function guessMapping(kind: ImportKind, columns: readonly string[]): Mapping {
  const plain = columns.map((column) =>
    column
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  );
  const mapping: Partial<Record<FieldName, number>> = {};
  const used = new Set<number>();
  const rank = Math.max(...Object.values(headings).map((names) => names.length));
  for (let place = 0; place < rank; place += 1) {
    for (const field of fieldsOf[kind]) {
      const wanted = headings[field][place];
      const found =
        wanted === undefined || mapping[field] !== undefined
          ? -1
          : plain.findIndex((name, index) => name === wanted && !used.has(index));
      if (found < 0) continue;
      mapping[field] = found;
      used.add(found);
    }
  }
  return mapping;
}

/** What was decided about a row: take it as new, it is the same as something here, or leave it out. */
export type RowDecision = { kind: 'new' } | { kind: 'same'; id: string } | { kind: 'skip' };

/** The value of a decision in the form, and back. */
export function decisionValue(decision: RowDecision): string {
  return decision.kind === 'same' ? `same:${decision.id}` : decision.kind;
}

export function readDecision(value: string): RowDecision {
  if (value.startsWith('same:')) return { kind: 'same', id: value.slice(5) };
  return value === 'new' ? { kind: 'new' } : { kind: 'skip' };
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
    | 'not-a-number'
    | 'not-a-website'
    | 'permanent-ends'
    | 'too-long';
  value: string;
}

export type RowOutcome = 'taken' | 'unchanged' | 'skipped' | 'refused';

export interface ImportRow {
  number: number;
  cells: readonly string[];
  decision: RowDecision | null;
  outcome: RowOutcome | null;
  reason: string | null;
}

export interface ImportSession {
  id: string;
  kind: ImportKind;
  fileName: string;
  columns: readonly string[];
  mapping: Mapping;
  startedAt: Date;
  startedBy: string;
  takenAt: Date | null;
  keepUntil: string;
}

/** How long the rows of an import are kept. */
export const keptDays = 30;
const mostRows = 2000;

/** No import holds more rows than a person can look through. */
export function canImport(rows: number): Decision {
  return rows > mostRows ? no('platform.table.too-many-rows', { max: mostRows }, 'file') : yes;
}
