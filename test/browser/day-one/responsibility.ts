import type { Step, Walk } from './walk.ts';
import type { Fields, Walker } from './walker.ts';

async function nameResponsible(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Verantwortliche');
  await office.follow('Bereich aufnehmen');
  await office.send('Speichern', { Bereich: 'Leitstelle Integration' });
  await office.follow('Person vorschlagen oder benennen');
  await office.send('Speichern', { Funktion: 'Leitung der Leitstelle', Stand: 'benannt' });
}

async function takeProgramme(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Querschnitt');
  await office.follow('Förderprogramme');
  await office.follow('Vorlage übernehmen');
  await office.send('Als Programm des Kreises übernehmen');
  await office.send('Zuwendung anlegen', {
    Zuwendung: 'Vielfaltszentrum',
    Programmteil: 'Koordination',
    Beginn: '2026-01-01',
    Ende: '2027-12-31',
    Bewilligt: '60.000',
  });
  for (const state of ['Förderantrag gestellt', 'bewilligt']) {
    await office.follow('Stand ändern');
    await office.send('Stand ändern', { Stand: state });
  }
}

async function makePost(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Querschnitt');
  await office.follow('Stellen', office.main);
  await office.follow(/Stelle (eintragen|anlegen)|Neue Stelle|Erste Stelle/);
  await office.send('Stelle anlegen', {
    Funktion: 'WIR-Koordination',
    Bei: 'Leitstelle Integration',
    Beginn: '2026-01-01',
    Ende: '2027-12-31',
    'Bezahlt aus': 'FM01 Vielfaltszentrum',
  });
}

const answersForIt: Fields = {
  'öffentlich zeigen': true,
  'Zuständige Stelle': 'Leitstelle Integration',
  'Zuständige Person (Funktion)': 'Leitung der Leitstelle',
  'Vertretung (Funktion)': 'WIR-Koordination',
  'Nächster Bericht': '2027-06-30',
};

async function countEffect(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Wirkung');
  await office.follow('Aus einer Vorlage');
  await office.follow('Für alle offene Angebote');
  await office.send('Speichern', answersForIt);
  await office.send('Wert jetzt festhalten');
}

async function deliverEffect(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Wirkung');
  await office.follow('Aus einer Vorlage');
  await office.follow('Einbürgerungen im Jahr');
  await office.send('Speichern', answersForIt);
  await office.send('Wert speichern', { Jahr: '2025', Wert: '812' });
  await office.send('Wert speichern', { Jahr: '2026', Wert: '870' });
}

/** From the goal that is open: what measures it. */
export async function measureGoal(office: Walker): Promise<void> {
  await office.follow('Indikator zuordnen');
  await office.send('Zuordnung speichern', { Indikator: 'I02 Einbürgerungen im Jahr' });
}

async function measureGoals(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  for (const goal of ['Wer arbeitet', 'Jedes Kind']) {
    await office.menu('Ziele');
    await office.follow(new RegExp(goal));
    await measureGoal(office);
  }
}

export const responsibility: readonly Step[] = [
  { title: 'somebody answers for an area', run: nameResponsible },
  { title: 'a programme from the template, a grant', run: takeProgramme },
  { title: 'a post paid from the grant', run: makePost },
  { title: 'an indicator that counts', run: countEffect },
  { title: 'an indicator that is delivered', run: deliverEffect },
  { title: 'goals are measured by it', run: measureGoals },
];
