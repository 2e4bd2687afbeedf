import { comeIn } from './coming-in.ts';
import { logo } from './files.ts';
import type { Step, Walk } from './walk.ts';
import type { Walker } from './walker.ts';

async function makeCounty(walk: Walk): Promise<void> {
  walk.operate('county', 'create', walk.place.slug, '--ags', '06438');
  const invitation = walk.operate(
    'invite',
    'it@kreis.example',
    '--name',
    'IT des Kreises',
    '--county',
    walk.place.slug,
  );
  await comeIn(await walk.window('admin'), invitation.trim());
}

/** Somebody goes to the first page of their day and opens what the first steps name. */
async function begin(walker: Walker, step: string): Promise<void> {
  await walker.menu('Querschnitt');
  await walker.follow(step);
}

async function sayWhoWeAre(walk: Walk): Promise<void> {
  const admin = await walk.window('admin');
  await begin(admin, 'Name, Logo, Farbe und Sprachen');
  await admin.send('Speichern', { Leitsatz: 'Hier ist Platz für alle', Farbe: '#1a5e3f', Русский: false });
  await admin.send('Logo setzen', { Bilddatei: logo });
}

async function writeNotices(walk: Walk): Promise<void> {
  const admin = await walk.window('admin');
  await begin(admin, 'Impressum');
  await admin.send('Angaben speichern', {
    Anschrift: 'Am Markt 1\n63000 Kreisstadt',
    'Vertreten durch': 'Landrätin',
    Telefon: '06100 9000-0',
    'E-Mail': 'kreis@kreis.example',
    'Verantwortlich für den Inhalt': 'Leitstelle Integration',
    Aufsichtsbehörde: 'Kommunalaufsicht des Landes\nHauptstraße 2, 65000 Landesstadt',
  });
  await admin.send('Durchgelesen');
  await begin(admin, 'Erklärung zur Barrierefreiheit');
  await admin.send('Angaben speichern', {
    'Stand der Barrierefreiheit': 'teilweise barrierefrei',
    'Was noch nicht barrierefrei ist': 'Fotos der Konferenzen haben noch keine Beschreibung.',
    'Wie geprüft wurde': 'selbst bewertet',
    'Erklärung vom': '2026-11-22',
    Durchsetzungsstelle: 'Durchsetzungsstelle des Landes, Hauptstraße 3, 65000 Landesstadt',
  });
  await admin.send('Durchgelesen');
}

async function nameOffices(walk: Walk): Promise<void> {
  const admin = await walk.window('admin');
  await begin(admin, 'Leitstelle Integration benennen');
  await admin.follow('Neue Stelle');
  await admin.send('Speichern', {
    Name: 'Leitstelle Integration',
    Eingliederung: 'Fachbereich Soziales',
    'Kontakt (Funktion)': 'Geschäftszimmer',
    'E-Mail': 'integration@kreis.example',
    Telefon: '06100 9000-300',
    Ort: 'Am Markt 1, 63000 Kreisstadt',
    Öffnungszeiten: 'Mo–Fr 9–12, Do 14–18',
    'Federführende Stelle für Integration in diesem Kreis': true,
  });
  await begin(admin, 'Datenschutz');
  await admin.follow('Die Stelle für Datenschutz');
  await admin.follow('Neue Stelle');
  await admin.send('Speichern', {
    Name: 'Stelle für Datenschutz',
    'E-Mail': 'datenschutz@kreis.example',
    'Ansprechstelle für den Datenschutz': true,
  });
  await begin(admin, 'Datenschutz');
  await admin.send('Angaben speichern', { 'Aufsicht über den Datenschutz': 'Datenschutzaufsicht, 65000 Landesstadt' });
  await admin.send('Durchgelesen');
}

async function nameBodies(walk: Walk): Promise<void> {
  const admin = await walk.window('admin');
  await begin(admin, 'Gremien');
  await admin.follow('Neues Gremium');
  await admin.send('Speichern', { Name: 'Kreistag', Art: 'Vertretung', Ebene: 'Kreis', Rhythmus: 'sechsmal im Jahr' });
  await admin.menu('Gremien');
  await admin.follow('Neues Gremium');
  await admin.send('Speichern', { Name: 'Integrationsbeirat', Art: 'Beirat', Ebene: 'Kreis' });
  await admin.menu('Kommunen');
  await admin.sees('13 von 13');
}

async function takeTopics(walk: Walk): Promise<void> {
  const admin = await walk.window('admin');
  await begin(admin, 'Themen');
  await admin.follow('Aus zehn Vorlagen wählen');
  await admin.send('Ausgewählte Themen übernehmen');
}

export const settingUp: readonly Step[] = [
  { title: 'a county is made, its first person comes in with a second factor', run: makeCounty },
  { title: 'name, logo, colour and languages', run: sayWhoWeAre },
  { title: 'imprint and accessibility, read through', run: writeNotices },
  { title: 'offices and contacts, data protection', run: nameOffices },
  { title: 'bodies; the municipalities are there', run: nameBodies },
  { title: 'topics from the template', run: takeTopics },
];
