import { measureTable } from './files.ts';
import type { Step, Walk } from './walk.ts';
import type { Fields, Walker } from './walker.ts';

const period = { Beginn: '2026-12-01', Ende: '2028-12-31', 'Nächster Bericht': '2027-06-30' };
const responsible = {
  Federführung: 'Leitstelle Integration',
  'Zuständige Person (Funktion)': 'Fachberatung Sprache',
  'Vertretung (Funktion)': 'WIR-Koordination',
};
export const ordinary: Fields = { ...period, ...responsible, Budget: '5.000' };

async function beginConcept(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Querschnitt');
  await office.follow('Integrationskonzept');
  await office.follow('Erstes Konzept beginnen');
  await office.send('Entwurf beginnen', {
    Titel: 'Gemeinsam im Kreis',
    'Gilt ab': '2026-11-22',
    'Gilt bis': '2030-12-31',
    Lage: 'Der Kreis wächst, und viele kommen neu hinzu.',
    'Womit soll es beginnen?': 'Leer',
  });
}

async function makeField(office: Walker, title: string, short: string): Promise<void> {
  await office.menu('Konzept');
  await office.follow('Neues Handlungsfeld');
  await office.send('Handlungsfeld anlegen', {
    Titel: title,
    'Kurzer Titel': short,
    'Beschreibung, öffentlich': `${title}: was der Kreis dafür tut.`,
    'Steht dafür ein': 'Leitstelle Integration',
  });
}

/** From the field or the finding that is open: a goal, which is open afterwards. */
export async function makeGoal(office: Walker, title: string, from?: { button: string; field: string }): Promise<void> {
  await office.follow(from?.button ?? 'Neues Ziel');
  await office.send('Ziel anlegen', {
    ...(from && { Handlungsfeld: from.field }),
    Titel: title,
    'Was soll anders sein, bis wann, für wen?': `${title}, bis Ende 2028, für alle im Kreis.`,
    'Erreicht bis': '2028-12-31',
    Zielgruppen: 'alle',
  });
}

/** From the goal that is open: measures, with the goal open again afterwards. */
async function makeMeasures(office: Walker, goal: string, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await office.follow('Neue Maßnahme');
    await office.send('Maßnahme anlegen', {
      Titel: title,
      'Beschreibung, öffentlich': `${title}. Offen für alle.`,
      ...ordinary,
    });
    await office.menu('Ziele');
    await office.follow(new RegExp(goal));
  }
}

async function fillConcept(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  const evening = 'Wer arbeitet, kann abends Deutsch lernen';
  const family = 'Jedes Kind hat einen Platz in der Kita';
  await makeField(office, 'Sprache und Bildung', 'Sprache');
  await makeGoal(office, evening);
  await makeMeasures(office, evening, ['Deutschkurse am Abend', 'Kinderbetreuung während der Kurse']);
  await makeField(office, 'Zusammenleben', 'Leben');
  await makeGoal(office, family);
}

/** The fifth measure comes out of a table, into the draft that is there. */
async function takeMeasureFromTable(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Listen einspielen');
  await office.send('Datei hochladen', {
    'Was steht in der Liste?': 'Integrationskonzept',
    Datei: await measureTable(),
  });
  await office.send('Zur Vorschau');
  await office.sees('In den Entwurf, an dem Sie schon schreiben');
  await office.send('Liste übernehmen');
  await office.sees('1 übernommen');
  await office.menu('Maßnahmen');
  await office.follow(/^Alle/);
  await office.follow(/Kita-Lotsinnen/);
  await office.follow('Bearbeiten');
  await office.send('Speichern', { 'Vertretung (Funktion)': 'WIR-Koordination', 'Nächster Bericht': '2027-06-30' });
}

export const drafting: readonly Step[] = [
  { title: 'a concept is begun', run: beginConcept },
  { title: 'two fields, two goals, two measures', run: fillConcept },
  { title: 'a measure out of a table', run: takeMeasureFromTable },
];
