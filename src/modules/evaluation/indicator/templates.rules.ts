import type { Direction, Frequency, IndicatorInput } from './rules.ts';

/** A usual indicator that a county can take over as a start and adapt; what only the county knows stays empty. */
export interface IndicatorTemplate
  extends Pick<
    IndicatorInput,
    'title' | 'definition' | 'unit' | 'dimension' | 'source' | 'meansOfVerification' | 'assumption' | 'caveat'
  > {
  /** Its name in an address. */
  name: string;
  group: TemplateGroup;
  direction: Direction;
  frequency: Frequency;
  /** Counted by the system; missing where somebody delivers it. */
  calculation?: string;
}

/** What the system counts, how the administration opens, and how people live in three areas of participation. */
export const templateGroups = ['process', 'opening', 'society', 'education', 'labour'] as const;
export type TemplateGroup = (typeof templateGroups)[number];

const counted = {
  source: 'Verzeichnis des Kreises',
  frequency: 'running',
  direction: 'up',
  unit: '%',
  caveat: '',
} as const;
const delivered = {
  frequency: 'yearly',
  caveat: 'Die Zahlen kommen mit Verzug: Bitte bei der Quelle erfragen und eintragen.',
} as const;

export const indicatorTemplates: readonly IndicatorTemplate[] = [
  {
    ...counted,
    name: 'bestaetigte-angebote',
    group: 'process',
    calculation: 'directory.offers-confirmed',
    dimension: 'Prozess',
    title: 'Bestätigte Angebote',
    definition: 'Anteil der veröffentlichten Angebote, die in den letzten zwölf Monaten bestätigt wurden',
    meansOfVerification: 'Liste der Angebote mit dem Tag der letzten Bestätigung',
    assumption: 'Was bestätigt ist, stimmt: Menschen finden, was angekündigt ist.',
  },
  {
    ...counted,
    name: 'beantwortete-stimmen',
    group: 'process',
    calculation: 'voices.answered',
    dimension: 'Prozess',
    title: 'Beantwortete Stimmen',
    definition: 'Anteil aller Karten, die eine Antwort mit Grund haben',
    meansOfVerification: 'Liste der Karten, gefiltert nach „beantwortet“',
    assumption: 'Wer eine Antwort bekommt, beteiligt sich wieder.',
  },
  {
    ...counted,
    name: 'massnahmen-mit-stimme',
    group: 'process',
    calculation: 'thread.measures-asked-for',
    dimension: 'Prozess',
    title: 'Maßnahmen, nach denen jemand gefragt hat',
    definition: 'Anteil der Maßnahmen des geltenden Konzepts, die auf eine Stimme oder einen Befund zurückgehen',
    meansOfVerification: 'Faden der Maßnahmen, gefiltert nach Herkunft',
    assumption: 'Der Kreis tut, was gebraucht wird, und nicht nur, was er gewohnt ist.',
  },
  {
    ...counted,
    name: 'offen-fuer-alle',
    group: 'opening',
    calculation: 'directory.offers-open-to-all',
    dimension: 'Öffnung',
    title: 'Für alle offene Angebote',
    definition: 'Anteil der veröffentlichten Angebote, die allen offenstehen',
    meansOfVerification: 'Liste der Angebote, gefiltert nach „offen für alle“',
    assumption: 'Gemeinsame Angebote verbinden mehr als getrennte.',
  },
  {
    ...counted,
    name: 'bereiche-mit-person',
    group: 'opening',
    calculation: 'responsibilities.areas-named',
    dimension: 'Öffnung',
    title: 'Bereiche mit verantwortlicher Person',
    definition: 'Anteil der Bereiche, die eine verantwortliche Person benannt haben',
    meansOfVerification: 'Liste der Bereiche mit dem Tag der Benennung',
    assumption: 'Wo jemand benannt ist, geht die Arbeit im Bereich weiter.',
  },
  {
    ...delivered,
    name: 'geschulte-beschaeftigte',
    group: 'opening',
    dimension: 'Öffnung',
    title: 'Geschulte Beschäftigte',
    definition:
      'Anteil der Beschäftigten mit Publikumsverkehr, die in den letzten drei Jahren interkulturell geschult wurden',
    unit: '%',
    direction: 'up',
    source: 'Personalstelle, Teilnahmelisten',
    meansOfVerification: 'Teilnahmelisten und Stellenplan zum 31.12.',
    assumption: 'Wer geschult ist, berät besser.',
  },
  {
    ...delivered,
    name: 'einbuergerungen',
    group: 'society',
    dimension: 'Gesellschaft',
    title: 'Einbürgerungen im Jahr',
    definition: 'Menschen mit Hauptwohnung im Kreis, die im Jahr eingebürgert wurden',
    unit: 'Personen',
    direction: 'up',
    source: 'Einbürgerungsstatistik',
    meansOfVerification: 'Veröffentlichte Tabelle der Statistik mit Stichtag',
    assumption: 'Wer dazugehören will und darf, lässt sich einbürgern; lange Bearbeitung verfälscht den Wert.',
  },
  {
    ...delivered,
    name: 'mitwirkung-in-gremien',
    group: 'society',
    dimension: 'Gesellschaft',
    title: 'Mitwirkung in Gremien',
    definition: 'Gremien und Beiräte des Kreises, in denen mindestens ein Mensch mit Einwanderungsgeschichte mitwirkt',
    unit: 'Gremien',
    direction: 'up',
    source: 'Geschäftsstellen der Gremien, freiwillige Angaben',
    meansOfVerification: 'Abfrage bei den Geschäftsstellen zum 31.12.',
    assumption: 'Wer mitentscheidet, gehört dazu. Die Angabe ist freiwillig und nie vollständig.',
  },
  {
    ...delivered,
    name: 'kita-besuch',
    group: 'education',
    dimension: 'Bildung',
    title: 'Abstand beim Kita-Besuch',
    definition: 'Unterschied der Besuchsquote der Drei- bis Sechsjährigen mit und ohne andere Familiensprache',
    unit: 'Prozentpunkte',
    direction: 'down',
    source: 'Kita-Statistik',
    meansOfVerification: 'Veröffentlichte Tabelle der Statistik mit Stichtag',
    assumption: 'Wer früh eine Kita besucht, startet leichter in die Schule.',
  },
  {
    ...delivered,
    name: 'jugendliche-ohne-anschluss',
    group: 'education',
    dimension: 'Bildung',
    title: 'Jugendliche ohne Anschluss',
    definition: 'Anteil der Schulabgängerinnen und Schulabgänger ohne Anschluss sechs Monate nach der Schule',
    unit: '%',
    direction: 'down',
    source: 'Schulstatistik, Jobcenter',
    meansOfVerification: 'Abgleich der Schulabgänge mit den Anschlüssen, Stichtag nach sechs Monaten',
    assumption: 'Ein Anschluss nach der Schule ist der Anfang eines eigenen Wegs.',
  },
  {
    ...delivered,
    name: 'abstand-bei-beschaeftigung',
    group: 'labour',
    dimension: 'Arbeitsmarkt',
    title: 'Abstand bei der Beschäftigung',
    definition: 'Unterschied der Beschäftigungsquote von Menschen mit deutschem und mit ausländischem Pass',
    unit: 'Prozentpunkte',
    direction: 'down',
    source: 'Beschäftigungsstatistik',
    meansOfVerification: 'Veröffentlichte Tabelle der Statistik mit Stichtag',
    assumption: 'Arbeit ist der wichtigste Weg zu einem selbstständigen Leben.',
  },
  {
    ...delivered,
    name: 'arbeit-unter-qualifikation',
    group: 'labour',
    dimension: 'Arbeitsmarkt',
    title: 'Arbeit unter Qualifikation',
    definition: 'Anteil der Beschäftigten mit ausländischem Pass in Helfertätigkeiten',
    unit: '%',
    direction: 'down',
    source: 'Beschäftigungsstatistik',
    meansOfVerification: 'Veröffentlichte Tabelle der Statistik mit Stichtag',
    assumption: 'Viele könnten mehr, als ihre Arbeit verlangt.',
  },
];

/** The template of an address, or undefined. */
export function findTemplate(name: string | null): IndicatorTemplate | undefined {
  return indicatorTemplates.find((one) => one.name === name);
}
