import {
  type FieldName,
  fieldsOf,
  type ImportKind,
  type ImportRow,
  type ImportSession,
  type Mapping,
} from './rules.ts';
import { fold } from './word.rules.ts';

/** Headings people use, best ones first; umlauts are written out. */
const headings: Readonly<Record<FieldName, readonly string[]>> = {
  name: [
    'name',
    'organisation',
    'organization',
    'verein',
    'vereinsname',
    'anlaufstelle',
    'akteur',
    'bezeichnung',
    'contact point',
    'einrichtung',
    'traeger',
    'institution',
    'vereine',
    'stelle',
    'unit',
    'dienststelle',
    'organisationseinheit',
    'sachgebiet',
    'fachdienst',
    'amt',
    'office',
  ],
  title: [
    'titel',
    'title',
    'angebot',
    'offer',
    'massnahme',
    'measure',
    'name',
    'bezeichnung',
    'kurs',
    'projekt',
    'massnahmen',
  ],
  category: ['art', 'kind', 'kategorie', 'category', 'typ', 'type', 'art der organisation', 'rechtsform', 'bereich'],
  type: ['art', 'type', 'typ', 'kind', 'kategorie'],
  unitKind: ['art der stelle', 'kind of unit', 'art', 'kind', 'typ', 'type', 'ebene'],
  // What a list calls the unit above says where a unit stands; docking onto one that it does not belong to is another matter.
  placement: [
    'eingliederung',
    'placement',
    'uebergeordnete stelle',
    'parent unit',
    'uebergeordnet',
    'gehoert zu',
    'part of',
    'dezernat',
    'fachbereich',
    'abteilung',
    'department',
    'division',
    'amt',
  ],
  attachedTo: ['angedockt an', 'docks onto', 'angebunden an', 'attached to'],
  owner: [
    'traeger',
    'owner',
    'run by',
    'anbieter',
    'organisation',
    'organization',
    'verein',
    'provider',
    'veranstalter',
  ],
  municipality: [
    'kommune',
    'municipality',
    'ort',
    'gemeinde',
    'stadt',
    'place',
    'town',
    'city',
    'wohnort',
    'sitz',
    'plz ort',
  ],
  municipalities: [
    'kommunen',
    'municipalities',
    'orte',
    'kommune',
    'ort',
    'gemeinde',
    'stadt',
    'place',
    'places',
    'plz ort',
  ],
  // "Ort" means the town first; only beside a column for that it is the house.
  place: [
    'veranstaltungsort',
    'ort im einzelnen',
    'ort der veranstaltung',
    'venue',
    'location',
    'raum',
    'haus',
    'treffpunkt',
    'wo',
    'where',
    'veranstaltungsstaette',
    'gebaeude',
    'building',
    'standort',
    'lokalitaet',
    'ort',
    'place',
  ],
  topic: ['thema', 'topic', 'themen', 'bereich', 'rubrik'],
  targetGroups: ['fuer wen', 'zielgruppe', 'zielgruppen', 'for whom', 'target group', 'target groups'],
  languages: ['sprachen', 'sprache', 'languages', 'language', 'sprachkenntnisse'],
  schedule: [
    'zeiten in worten',
    'zeiten',
    'zeit',
    'termine',
    'termin',
    'wann',
    'schedule',
    'times',
    'times in words',
    'when',
  ],
  hours: ['oeffnungszeiten', 'sprechzeiten', 'opening hours', 'hours'],
  hoursNote: ['hinweis zu den zeiten', 'note on the hours', 'hinweis zu den oeffnungszeiten', 'zeiten hinweis'],
  pauses: [
    'pausen',
    'pause bis',
    'geschlossen bis',
    'breaks',
    'break until',
    'closed until',
    'pause',
    'geschlossen',
    'schliesszeiten',
    'closed',
  ],
  cost: ['kosten', 'preis', 'cost', 'price', 'gebuehr', 'beitrag'],
  isOpenToAll: ['offen fuer alle', 'offen', 'open to all'],
  isPermanent: ['auf dauer', 'dauerhaft', 'permanent'],
  endsOn: ['letzter tag', 'ende', 'endet', 'endet am', 'bis', 'last day', 'ends', 'end'],
  capacity: ['plaetze im jahr', 'plaetze', 'kapazitaet', 'places per year', 'capacity', 'teilnehmerzahl'],
  coCreatedWith: ['gemeinsam gemacht mit', 'made together with', 'entwickelt mit'],
  description: ['beschreibung', 'description', 'text', 'inhalt', 'taetigkeit', 'schwerpunkt', 'was'],
  address: ['adresse', 'anschrift', 'address', 'strasse', 'street', 'str'],
  houseNumber: ['hausnummer', 'house number', 'hausnr', 'haus nr', 'hnr'],
  postcode: ['plz', 'postcode', 'postleitzahl', 'zip', 'postal code'],
  website: ['internetseite', 'website', 'webseite', 'homepage', 'internet', 'url', 'www', 'web'],
  contactFunction: [
    'kontakt funktion',
    'kontakt',
    'funktion',
    'ansprechstelle',
    'contact function',
    'contact',
    'ansprechpartner',
    'ansprechpartnerin',
    'ansprechperson',
    'ansprechpartner in',
  ],
  mailbox: ['e mail', 'email', 'mail', 'e mail adresse', 'emailadresse', 'mailadresse', 'postfach', 'mailbox'],
  phone: ['telefon', 'tel', 'phone', 'telefonnummer', 'rufnummer', 'tel nr', 'telefon nr', 'handy', 'mobil'],
  audiences: ['fuer', 'for', 'publikum', 'audience', 'audiences'],
  field: ['handlungsfeld', 'field of action', 'themenfeld', 'handlungsfelder', 'feld', 'field'],
  furtherFields: [
    'weitere handlungsfelder',
    'further fields of action',
    'weitere felder',
    'weiteres handlungsfeld',
    'querschnitt',
    'further fields',
  ],
  goal: ['ziel', 'goal', 'ziele', 'leitziel', 'handlungsziel', 'teilziel', 'goals'],
  code: ['kennung', 'code', 'massnahmen nr', 'massnahmennummer', 'massnahmennr', 'nr', 'nummer', 'number'],
  lead: [
    'federfuehrung',
    'lead',
    'federfuehrend',
    'zustaendigkeit',
    'zustaendig',
    'zustaendige stelle',
    'verantwortung',
    'verantwortlich',
    'traeger',
  ],
  partners: ['partner', 'partners', 'beteiligte', 'kooperationspartner', 'beteiligung', 'mitwirkende', 'mit wem'],
  personFunction: ['verantwortliche funktion', 'responsible function', 'ansprechperson', 'ansprechpartner', 'funktion'],
  startOn: ['beginn', 'begin', 'start', 'von', 'ab', 'zeitraum', 'laufzeit', 'umsetzungszeitraum'],
  endOn: ['ende', 'end', 'bis', 'abschluss', 'frist', 'umsetzung bis'],
  state: ['stand', 'state', 'status', 'umsetzungsstand', 'sachstand'],
  indicator: ['indikator', 'indicator', 'indikatoren', 'kennzahl', 'messgroesse', 'woran messen'],
  money: ['geld', 'money', 'kosten', 'mittel', 'budget', 'finanzbedarf', 'betrag', 'summe'],
  moneySource: ['geldquelle', 'source of money', 'finanzierung', 'mittelherkunft', 'quelle', 'foerderung'],
};

/**
 * Guesses which column holds what, each column once: first headings that say exactly that, then those in which it is
 * one of several words ("Name des Vereins / Träger"). A person looks at it next.
 */
export function guessMapping(kind: ImportKind, columns: readonly string[]): Mapping {
  const plain = columns.map(fold);
  const mapping: Partial<Record<FieldName, number>> = {};
  const used = new Set<number>();
  const rank = Math.max(...Object.values(headings).map((names) => names.length));
  for (const fits of [isHeading, beginsHeading, standsInHeading]) {
    for (let place = 0; place < rank; place += 1) {
      for (const field of fieldsOf[kind]) {
        const wanted = headings[field][place];
        if (wanted === undefined || mapping[field] !== undefined) continue;
        const found = plain.findIndex((heading, index) => !used.has(index) && fits(heading, wanted));
        if (found < 0) continue;
        mapping[field] = found;
        used.add(found);
      }
    }
  }
  return mapping;
}

const isHeading = (heading: string, wanted: string) => heading === wanted;
const beginsHeading = (heading: string, wanted: string) => heading.startsWith(`${wanted} `);
const standsInHeading = (heading: string, wanted: string) => ` ${heading} `.includes(` ${wanted} `);

/** A sheet of a file and the row of its headings, counted from 1. */
export interface HeadingPlace {
  sheet: number;
  heading: number;
}

/**
 * Headings in two rows, "Kontakt" above "Telefon" and "E-Mail": what the lower row leaves empty stands in the upper one.
 * Only where everything in the lower row is a heading itself; a row of the list is none.
 */
export function wholeHeadings(kind: ImportKind, names: readonly string[], above: readonly string[]): readonly string[] {
  const own = names.filter((name) => name.trim() !== '');
  const isHeadings = own.length > 1 && Object.keys(guessMapping(kind, own)).length === own.length;
  const width = Math.max(names.length, above.length);
  const both = Array.from({ length: width }, (_, index) => names[index]?.trim() || (above[index] ?? ''));
  return isHeadings && above.filter((name) => name.trim() !== '').length > 1 ? both : names;
}

const looksAt = 25;

/**
 * Where the headings stand: in the row most of whose cells are recognised, on the sheet where that is so; above them may
 * be titles, dates and empty rows. Where nothing is recognised, the first row with two cells. Hidden sheets come last.
 */
export function guessHeading(
  kind: ImportKind,
  sheets: readonly { isHidden: boolean; lines: readonly (readonly string[])[] }[],
): HeadingPlace {
  let best = { sheet: 0, heading: 1, score: -1 };
  for (const [sheet, { isHidden, lines }] of sheets.entries()) {
    for (const [index, cells] of lines.slice(0, looksAt).entries()) {
      const filled = cells.filter((cell) => cell.trim() !== '').length;
      const below = lines.slice(index + 1).some((line) => line.some((cell) => cell.trim() !== ''));
      if (filled === 0 || !below) continue;
      const whole = wholeHeadings(kind, cells, lines[index - 1] ?? []);
      const known = Object.keys(guessMapping(kind, whole)).length;
      const score = (isHidden ? 0 : 100) + (known > 1 ? known * 2 : 0) + (filled > 1 ? 1 : 0);
      if (score > best.score) best = { sheet, heading: index + 1, score };
    }
  }
  return { sheet: best.sheet, heading: best.heading };
}

/** The columns in which something stands, but which nobody uses: they are named before anything is taken. */
export function unusedColumns(
  { columns, mapping }: Pick<ImportSession, 'columns' | 'mapping'>,
  rows: readonly Pick<ImportRow, 'cells'>[],
): string[] {
  const used = new Set(Object.values(mapping));
  const isFilled = (index: number) => rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
  return columns.filter((_, index) => !used.has(index) && isFilled(index));
}
