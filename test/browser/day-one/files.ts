import writeXlsxFile from 'write-excel-file/node';
import type { OwnFile } from './walker.ts';

/** A green square of 64 by 64 pixels. */
export const logo: OwnFile = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAUElEQVR42u3PQQkAAAgEsMthGZvYP4YRfAuDFVhq+rUICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICFwWDARwple12lcAAAAASUVORK5CYII=',
    'base64',
  ),
};

/** A list of organisations as offices have them: a title above, own words for kinds, places with postcodes, some twice. */
const organisations: readonly (readonly string[])[] = [
  ['Vereine und Träger im Kreis, Stand Herbst', '', '', '', '', ''],
  ['Name des Vereins / Träger', 'Art', 'PLZ/Ort', 'E-Mail', 'Tel.', 'Ansprechpartner'],
  [
    'Café der Begegnung e. V.',
    'Verein',
    '63303 Dreieich',
    'cafe@begegnung.example',
    '06103 9000-11',
    'Geschäftsstelle',
  ],
  ['Cafe der Begegnung', 'Verein', 'Dreieich', 'cafe@begegnung.example', '', ''],
  ['Moschee am Park', 'Moschee', '63225 Langen', 'moschee@park.example', '06103 9000-12', 'Vorstand'],
  ['Sportfreunde Rodgau 1902', 'Sportverein', 'Rodgau', 'sport@rodgau.example', '06106 9000-13', 'Geschäftsstelle'],
  ['Sportfreunde Rodgau 1902 e.V.', 'Sportverein', '63110 Rodgau', 'sport@rodgau.example', '06106 9000-13', ''],
  ['Volkshochschule des Kreises', 'VHS', 'Dietzenbach', 'vhs@kreis.example', '06074 9000-14', 'Fachbereich Deutsch'],
  ['Familienzentrum Sonnenweg', 'Kita', '63128 Dietzenbach', 'sonnenweg@familie.example', '06074 9000-15', 'Leitung'],
  ['Frauentreff International', 'Migrantenorg.', 'Neu-Isenburg', 'treff@frauen.example', '06102 9000-16', 'Vorstand'],
  ['Eritreischer Kulturverein', 'Migrantenorg.', 'Muehlheim', 'kultur@eritrea.example', '', 'Vorstand'],
  [
    'Kirchengemeinde St. Nikolaus',
    'Kirche',
    '63500 Seligenstadt',
    'buero@nikolaus.example',
    '06182 9000-17',
    'Pfarrbüro',
  ],
  ['Beratungsstelle Ankommen', 'Wohlfahrt', 'Langen', 'ankommen@beratung.example', '06103 9000-18', 'Beratung'],
  ['Jugendhaus Nord', 'Jugendhilfe', 'Obertshausen', 'nord@jugendhaus.example', '06104 9000-19', 'Leitung'],
  [
    'Sprachwerkstatt',
    'Bildungsträger',
    'Dreieich / Langen',
    'kontakt@sprachwerkstatt.example',
    '06103 9000-20',
    'Kursbüro',
  ],
  ['Initiative Willkommen Egelsbach', 'Initiative', '63329 Egelsbach', 'willkommen@egelsbach.example', '', ''],
  ['Nachbarschaft Hainburg', 'Initiative', 'Hainburg', 'nachbarn@hainburg.example', '06182 9000-21', ''],
  ['Handwerk im Kreis', 'Wirtschaft', 'ganzer Kreis', 'info@handwerk.example', '06104 9000-22', 'Ausbildungsberatung'],
  ['Grundschule am See', 'Schule', 'Rodgau', 'schule@see.example', '06106 9000-23', 'Sekretariat'],
  ['Theater der Vielen', 'Kultur', 'Neu-Isenburg', 'buehne@vielen.example', '', 'Büro'],
  ['Tafel Mitte', 'Wohlfahrt', 'Heusenstamm', 'tafel@mitte.example', '06104 9000-24', ''],
  ['Fahrradwerkstatt Rödermark', 'Initiative', 'Roedermark', 'rad@werkstatt.example', '', ''],
  ['Turnverein Mainhausen', 'Sport', '63533 Mainhausen', 'tv@mainhausen.example', '06182 9000-25', ''],
  ['Kulturbrücke', 'Kultur', 'Obertshausen', 'bruecke@kultur.example', '', 'Vorstand'],
  ['Islamische Gemeinde Dietzenbach', 'Moschee', 'Dietzenbach', 'gemeinde@dietzenbach.example', '', ''],
  ['Ukrainische Samstagsschule', 'Schule', 'Dreieich', 'samstag@schule.example', '', 'Elternrat'],
  ['Freundeskreis Asyl Seligenstadt', 'Initiative', 'Seligenstadt', 'freunde@seligenstadt.example', '', ''],
  ['Mehrgenerationenhaus', 'Familienzentrum', 'Rodgau', 'haus@generationen.example', '06106 9000-26', ''],
  ['Bibliothek Langen', 'Kultur', '63225 Langen (Hessen)', 'buecher@langen.example', '06103 9000-27', ''],
  ['Ausländerbeirat Dreieich', 'Beirat', 'Dreieich', 'beirat@dreieich.example', '', 'Geschäftsstelle'],
  ['Frauentreff Internat.', 'Migrantenorg.', 'Neu Isenburg', 'treff@frauen.example', '', ''],
  ['Arbeitskreis Sprache', 'Runder Tisch', 'Dietzenbach', 'ak@sprache.example', '', ''],
];

/** One measure as it stands in a table of an office: days in words, money in euros. */
const measures: readonly (readonly string[])[] = [
  ['Handlungsfeld', 'Ziel', 'Maßnahme', 'Beschreibung', 'Federführung', 'Funktion', 'Zeitraum', 'Budget'],
  [
    'HF 2 Zusammenleben',
    'Jedes Kind hat einen Platz in der Kita',
    'Kita-Lotsinnen in jeder Kommune',
    'Lotsinnen gehen mit zum Amt. Offen für alle.',
    'Leitstelle Integration',
    'Fachberatung Kita',
    '12/2026–2028',
    '5.000 €',
  ],
];

/** The list as a file of a spreadsheet. */
export const organisationList = () => spreadsheet('Vereine.xlsx', organisations);
/** The table of measures as a file of a spreadsheet. */
export const measureTable = () => spreadsheet('Massnahmen.xlsx', measures);

async function spreadsheet(name: string, rows: readonly (readonly string[])[]): Promise<OwnFile> {
  const buffer = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType, buffer };
}
