import { makeGoal, ordinary } from './drafting.ts';
import { measureGoal } from './responsibility.ts';
import type { Step, Walk } from './walk.ts';
import type { Walker } from './walker.ts';

const evening = 'Nach der Arbeit gibt es keinen Deutschkurs';
const family = 'Der Weg zum Kitaplatz ist unklar';

async function open(office: Walker, finding: string): Promise<void> {
  await office.menu('Befunde');
  await office.follow(new RegExp(finding));
}

async function confirmFindings(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  for (const [finding, words] of [
    [evening, 'Wer bis abends arbeitet, findet keinen Kurs und keinen Bus dorthin.'],
    [family, 'Familien wissen nicht, wie sie einen Platz bekommen, und niemand hilft ihnen.'],
  ] as const) {
    await open(office, finding);
    await office.follow('Text schreiben');
    await office.send('Speichern', { 'Was die Karten sagen': words });
    await office.send('Bestätigen und veröffentlichen');
  }
}

/** What was said becomes what the county wants: by the buttons of the findings. */
async function drawConsequences(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await open(office, evening);
  await makeGoal(office, 'Zu jedem Kurs fährt am Abend ein Bus', { button: 'Ziel daraus machen', field: 'HF1' });
  await measureGoal(office);
  await office.follow('Neue Maßnahme');
  const bus = 'Kurse und Fahrplan aufeinander abstimmen';
  await office.send('Maßnahme anlegen', { Titel: bus, 'Beschreibung, öffentlich': `${bus}.`, ...ordinary });
  await open(office, family);
  await office.follow('Maßnahme daraus machen');
  await office.send('Maßnahme anlegen', {
    Ziel: 'Z2.1',
    Titel: 'Eine Stelle für die Suche nach einem Kitaplatz',
    'Beschreibung, öffentlich': 'Eine Stelle hilft beim Suchen und erklärt den Bescheid.',
    ...ordinary,
  });
}

async function answerCards(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  for (const [finding, answer] of [
    [evening, 'Danke. Daraus ist ein Ziel geworden: Zu jedem Kurs am Abend fährt ein Bus.'],
    [family, 'Danke. Wir richten eine Stelle ein, die bei der Suche hilft.'],
  ] as const) {
    await open(office, finding);
    await office.follow(/Karten? beantworten/);
    await office.send('Alle angekreuzten beantworten', {
      Antwort: answer,
      'Diese Karten zugleich veröffentlichen': true,
    });
  }
}

export const answering: readonly Step[] = [
  { title: 'findings are confirmed and published', run: confirmFindings },
  { title: 'a goal and a measure out of findings', run: drawConsequences },
  { title: 'everybody gets an answer', run: answerCards },
];
