import { type MeasureState, measureStates } from '#modules/concept/index.ts';
import {
  audiences,
  categories,
  contactPointTypes,
  type Municipality,
  readSpokenLanguage,
  type Stakeholder,
  type Topic,
  targetGroups,
} from '#modules/directory/index.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { FieldName } from './rules.ts';
import type { Meaning } from './word.rules.ts';

/** Everything a row can name: places, topics, owners, the words for kinds, and what words meant before. */
export interface Known {
  municipalities: readonly Municipality[];
  topics: readonly Topic[];
  owners: readonly Stakeholder[];
  /** Who can lead a measure or take part in it. */
  parties: readonly Stakeholder[];
  /** Field → word in small letters → value; an empty value: leave it out. */
  meanings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The day on which the list is read: what lasts "until" a day lasts from this one. */
  today: string;
  t: Translate;
}

/** What the words of a field can mean. */
export function meaningsFor(known: Known, field: FieldName): readonly Meaning[] {
  const { t } = known;
  const labelled = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    values.map((value) => ({ value, labels: [label(value)] }));
  switch (field) {
    case 'category':
      return labelled(categories, (one) => t(`directory.category.${one}`));
    case 'type':
      return labelled(contactPointTypes, (one) => t(`directory.type.${one}`));
    case 'targetGroups':
      return labelled(targetGroups, (one) => t(`directory.group.${one}`));
    case 'audiences':
      return labelled(audiences, (one) => t(`directory.audience.${one}`));
    case 'topic':
      return known.topics.map(({ code, titles: { de, ...others } }) => ({
        value: code,
        // The first label names the choice, and the office reads German.
        labels: [...(de ? [de] : []), ...Object.values(others)].map(({ title }) => title),
      }));
    case 'owner':
      return known.owners.map(({ code, name }) => ({ value: code, labels: [name] }));
    case 'attachedTo':
      return known.owners
        .filter(({ kind }) => kind === 'unit')
        .map(({ code, name }) => ({ value: code, labels: [name, code] }));
    case 'lead':
    case 'partners':
      return known.parties.map(({ code, name }) => ({ value: code, labels: [name] }));
    case 'state':
      return measureStates.map((value) => ({ value, labels: [t(`concept.state.${value}`), ...stateWords[value]] }));
    case 'municipality':
    case 'municipalities':
      return known.municipalities.map(({ code, name, regionalKey }) => ({
        value: code,
        labels: [name, ...(regionalKey ? [regionalKey] : [])],
      }));
    default:
      return [];
  }
}

/** How papers say where a measure stands. */
const stateWords: Readonly<Record<MeasureState, readonly string[]>> = {
  idea: ['Prüfauftrag', 'in Prüfung', 'angedacht', 'Vorschlag'],
  planned: ['in Planung', 'vorgesehen', 'offen', 'noch nicht begonnen', 'in Vorbereitung', 'beschlossen'],
  running: [
    'in Umsetzung',
    'laufend',
    'läuft',
    'begonnen',
    'in Arbeit',
    'in Bearbeitung',
    'gestartet',
    'in Durchführung',
    'aktiv',
  ],
  done: ['umgesetzt', 'abgeschlossen', 'erledigt', 'beendet', 'fertig'],
  established: ['verstetigt', 'Daueraufgabe', 'dauerhaft'],
  paused: ['zurückgestellt', 'pausiert', 'unterbrochen', 'ausgesetzt'],
  dropped: ['entfällt', 'gestrichen', 'verworfen', 'nicht umgesetzt', 'aufgegeben'],
};

/** Who leads and who takes part are the same people: a word explained for one counts for the other. */
export const wordField = (field: FieldName): FieldName => (field === 'partners' ? 'lead' : field);

/** A value of a field as somebody remembered it, where it still means something. */
export function valueIn(known: Known, field: FieldName, value: string): string | undefined {
  if (field === 'languages') return readSpokenLanguage(value);
  return meaningsFor(known, field).find((one) => one.value === value)?.value;
}
