import { organisationList } from './files.ts';
import type { Step, Walk } from './walk.ts';
import type { Fields } from './walker.ts';

async function takeList(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Querschnitt');
  await office.follow('Organisationen und Angebote');
  await office.send('Datei hochladen', {
    'Was steht in der Liste?': 'Organisationen',
    Datei: await organisationList(),
  });
  await office.send('Zur Vorschau');
  await office.send('Wörter merken', {
    '„Moschee“': 'Religionsgemeinschaft',
    '„VHS“': 'Bildungsträger',
    '„Kirche“': 'Religionsgemeinschaft',
    '„Runder Tisch“': 'Initiative',
  });
  await office.sees('30 Zeilen', 'steht schon in Zeile 3');
  await office.send('Liste übernehmen');
  await office.sees('27 übernommen', '3 ausgelassen');
  await office.send('Alle 27 veröffentlichen');
}

/** What is the same in all six offers of the day, and what is not. */
const everywhere: Fields = { 'Für wen': 'alle', Sprachen: 'Deutsch', 'Offen für alle': true, 'Auf Dauer': true };
const offers: readonly { by: string; fields: Fields }[] = [
  {
    by: 'Café der Begegnung',
    fields: { Titel: 'Sprachcafé am Abend', Thema: 'Deutsch lernen', Kommunen: 'Dreieich', Öffnungszeiten: 'Di 18–20' },
  },
  { by: 'Volkshochschule', fields: { Titel: 'Deutschkurs A2', Thema: 'Deutsch lernen', Kommunen: 'Dietzenbach' } },
  {
    by: 'Beratungsstelle',
    fields: { Titel: 'Beratung Ankommen', Thema: 'Beratung, Geld und Recht', Kommunen: 'Langen' },
  },
  { by: 'Sportfreunde', fields: { Titel: 'Fußball für alle', Thema: 'Mitmachen', Kommunen: 'Rodgau' } },
  { by: 'Familienzentrum', fields: { Titel: 'Elternfrühstück', Thema: 'Kita und Schule', Kommunen: 'Dietzenbach' } },
  {
    by: 'Frauentreff',
    fields: {
      Titel: 'Treff für Frauen',
      Thema: 'Ankommen',
      Beschreibung: 'Frauen treffen sich zum Reden. مقهى للنساء: نلتقي ونتحدث معًا.',
      Kommunen: 'Neu-Isenburg',
      'Für wen': 'Frauen',
      'Offen für alle': false,
      Sprachen: ['Deutsch', 'العربية'],
    },
  },
];

async function makeOffers(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  for (const { by, fields } of offers) {
    await office.menu('Akteure');
    await office.follow(new RegExp(by));
    await office.follow('Neues Angebot');
    await office.send('Speichern', { ...everywhere, Beschreibung: 'Kommen Sie vorbei. Es kostet nichts.', ...fields });
    await office.send('Veröffentlichen');
    await office.sees('öffentlich');
  }
}

export const register: readonly Step[] = [
  { title: 'a list of organisations as offices have them', run: takeList },
  { title: 'six offers', run: makeOffers },
];
