import { zipOf } from '#platform/tables/test-support.ts';
import { type Column, writeTable } from '#platform/tables/write.ts';

/** A list of organisations as an office has it: a title above, headings of its own, 30 rows as people write them. */
const headings = [
  'Lfd. Nr.',
  'Name des Vereins / Träger',
  'Art',
  'PLZ/Ort',
  'Ansprechpartner',
  'Telefon',
  'E-Mail',
  'Internet',
  'Sprachen',
];

const rows: readonly (readonly string[])[] = [
  [
    'Ev. Kirchengemeinde Beispielheim',
    'Kirche',
    '12345 Beispielheim',
    'Pfarrbüro',
    '069 90009-401',
    'pfarramt@kirche.example',
    'www.kirche.example',
    'deutsch',
  ],
  ['Mevlana-Gemeinde', 'Moschee', 'Musterau', 'Vorstand', '069 90009-402', '', '', 'Deutsch, Türkisch'],
  ['Kita Regenbogen', 'Kita', 'Denkbrueck', 'Leitung', '069 90009-403', 'kita@regenbogen.example', '', ''],
  [
    'Deutsch-Afghanischer Kulturverein',
    'Migrantenorg.',
    'Musterau / Beispielheim',
    'Frau Berg',
    '0171 2345678',
    'anna.berg@gmx.example',
    '',
    'Dari, Deutsch',
  ],
  ['TSV Neufabelstadt', 'Sportverein', '', 'Geschäftsstelle', '069 90009-404', 'info@tsv.example', 'tsv.example', ''],
  ['TSV Neufabelstadt 1902 e. V.', 'Sport', '', '', '', '', '', ''],
  ['SG Beispielheim', 'Sport', 'Beispielheim', '', '', 'info@sg-beispielheim.example', '', ''],
  [
    'Internat. Frauencafé Beispielheim',
    'Initiative',
    'Beispielheim',
    'Team',
    '',
    '',
    'www.frauencafe.example',
    'arab., Deutsch',
  ],
  ['Helferkreis Phantasiedorf', 'Initiative', 'Phantasiedorf', 'Anna Berg', '0160 1234567', 'anna.berg@gmx.de', '', ''],
  ['Musikschule', 'Kultur', 'Musterau-Ort', 'Sekretariat', '069 90009-405', 'post@musikschule.example', '', ''],
  ['Mevlana Gemeinde e. V.', '', '54321 Musterau', '', '', '', '', ''],
  ...Array.from({ length: 19 }, (_, index) => [
    `${['Chor', 'Garten', 'Werkstatt', 'Theater', 'Küche'][index % 5]} ${['Morgenrot', 'Silberbach', 'Lindenhof', 'Kranich'][Math.floor(index / 5)]}`,
    ['Verein', 'Moschee', 'Kirche', 'Zirkus', 'Verein'][index % 5] ?? '',
    ['Musterau', '54321 Musterau', 'Beispielheim', 'Atlantis', 'Fabelbach'][index % 5] ?? '',
    ['Vorstand', 'Herr Kranz', 'Büro', '', '#NV'][index % 5] ?? '',
    index % 4 === 0 ? '0151 000000' : '',
    `kontakt${index}@liste.example`,
    index % 3 === 0 ? 'siehe Facebook' : '',
    index % 2 === 0 ? 'Deutsch; klingonisch' : '',
  ]),
];

/** The list as an XLSX file, with its title in the first row. */
export async function officeList(name = 'Vereinsliste.xlsx'): Promise<File> {
  const lines = [
    ['Vereine und Einrichtungen im Kreis, Stand März 2026'],
    [],
    headings,
    ...rows.map((cells, index) => [String(index + 1), ...cells]),
  ];
  const [first = [], ...others] = lines;
  const columns = headings.map(
    (_, index): Column<readonly string[]> => ({ label: first[index] ?? '', value: (row) => row[index] ?? '' }),
  );
  return new File([await writeTable(columns, others, 'xlsx')], name);
}

const paperHeadings =
  'Handlungsfeld|Ziel|Nr.|Maßnahme|Federführung|Beteiligte|Ansprechpartner|Beginn|Ende|Stand der Umsetzung|Indikator|Kosten|Finanzierung';

/**
 * The 40 rows of a concept as an office leaves them: field and goal stand once or as a heading over the whole width,
 * times and amounts are written in many ways, there are sums, doubles, an empty title and a person's name.
 */
const paper = `
HF 1: Sprache und Bildung|Ziel 1.1: Alle finden einen Deutschkurs|M 1.1.1|Kursberatung im Rathaus|Volkshochschule|Stadtbücherei Musterau; Jobcenter Kreis Musterau|Leitung Fachdienst Integration|01.04.2027|31.12.2029|geplant|Beratungen im Jahr|12.000 €|Landesmittel
||M 1.1.2|Kinderbetreuung während der Kurse||||Q3 2027|2028|||ca. 30 T€|
||M 1.1.3|Kursfinder im Netz||||2026|laufend|in Umsetzung||k. A.|
||M 1.1.1|Prüfungsvorbereitung am Abend||||1. Halbjahr 2027|Q4/28||||
|Ziel 1.2: Wer Deutsch lernt, kann es üben|M 1.2.1|Sprachcafé|Stadtbücherei Musterau||Frau Berg|laufend||läuft|Besuche im Sprachcafé||
||M 1.2.2|Vorlesen in zwei Sprachen||||März 2027|06/2028|Prüfauftrag|||
||M 1.2.3|Sprachcafe||||2027|||||
||M 1.2.4|Tandem am Arbeitsplatz||||Sommer irgendwann|2028||||
HF 2: Arbeit|2.1 Abschlüsse zählen|M/2/1|Anerkennungslotsen||||2027|2029||||
||M 2.1.2|Praktikumsbörse|Wirtschaftsförderung|||2028|2027||||
||M 2.1.3|Mentoring|Wirtschaftsförderung|||2027–2029||zurückgestellt|||
||M 2.1.4|Jobmesse||||Q2 2027||||5.000 € pro Jahr|
||M 2.1.5|Azubi-Stammtisch||||2024|2025|umgesetzt|||
Arbeit|Ziel 2.2: Betriebe machen mit|M 2.2.1|Betriebsbesuche||||04/2027|12/2027||||
||M 2.2.2|Handreichung für Betriebe||||2027|2027|kann man so sehen|||
||M 2.2.3|Runder Tisch Arbeit||||ab 2027|dauerhaft||||Haushaltsmittel
|||Zwischensumme||||||||47.000 €|
Handlungsfeld 3 – Zusammenleben||||||||||||
|Ziel 3.1: Vereine sind offen|||||||||||
||M 3.1.1|Vereinslotsen||||1.4.27|31.3.29|||10.500,50 EUR|
||M 3.1.2|Fest der Kulturen||||jährlich||||3.000 €|
||M 3.1.3|Sport für alle|Sportbund|||III/2027|II/2028||||
||M 3.1.4||Sportbund|||2027|2028||||
||M 3.1.5|Ehrenamtskarte||Stadtbücherei Musterau, Ehrenamtsagentur||01.06.2027|31.05.2028||||
|Ziel 3.2: Nachbarn kennen sich|M 3.2.1|Nachbarschaftsfeste||||2027|2030||||
||M 3.2.2|Patenschaften||||2027|2030|entfällt|||
||M 3.2.3|Hausbesuche||||2027|2030||Besuche im Sprachcafe||
||M 3.2.4|Quartiersfonds||||2027|2030|||#NV|
HF 4: Verwaltung||M 4.1|Leichte Sprache in Bescheiden||||2027|2028||||
||M 4.2|Dolmetschpool|Ausländerbehörde|||2027|2028||||
|Ziel 4.2: Das Amt spricht viele Sprachen|M 4.3|Schulungen für Beschäftigte||||2027|2028||||
||M 4.4|Mehrsprachige Aushänge||||Anfang 2027|Ende 2027||||
||M 4.5|Wegweiser||||2027|2028|abgeschlossen|||
||M 4.6|Willkommensmappe||||2027|2028||||
|Ziel 4.3: Beschäftigte kommen aus aller Welt|M 4.7|Anonyme Bewerbung||||2027|2028||||
||M 4.8|Ausbildung im Kreishaus||||2027|2028||||
||M 4.9|Werbung an Schulen||||2027|2028||||
||M 4.10|Netz der Beschäftigten||||2027|2028||||
|||Summe||||||||99.000 €|
||M 4.11|Antidiskriminierungsstelle||||2027|2028||||`;

const paperTitles = ['Integrationskonzept des Kreises, Anlage 3', 'Stand: Beschluss vom 12.03.2026'];
const cellsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Rows as an XLSX file, with the cells that are one over several rows. */
export function workbookOf(name: string, rows: readonly (readonly string[])[], merged: readonly string[] = []): File {
  return sheetsOf({ Liste: rows }, { name, merged });
}

/** Sheets as an XLSX file. */
export function sheetsOf(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  { name = 'liste.xlsx', merged = [] as readonly string[] } = {},
): File {
  const cell = (text: string, column: number, row: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const line = (texts: readonly string[], row: number) =>
    `<row r="${row + 1}">${texts.map((text, column) => (text ? cell(text, column, row + 1) : '')).join('')}</row>`;
  const merges = merged.map((place) => `<mergeCell ref="${place}"/>`).join('');
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names
      .map((one, at) => `<sheet name="${escaped(one)}" r:id="r${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}</Relationships>`,
  };
  for (const [at, rows] of Object.values(sheets).entries())
    files[`xl/worksheets/sheet${at}.xml`] =
      `<worksheet><sheetData>${rows.map(line).join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  const bytes = zipOf(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
  return new File([new Uint8Array(bytes)], name);
}

/** The paper as an XLSX file: titles above, merged cells, and a hidden column that looks like the right one. */
export function conceptWorkbook(): File {
  const cell = (text: string, column: number, row: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (texts: readonly string[], row: number) =>
    `<row r="${row}">${texts.map((text, column) => (text ? cell(text, column, row) : '')).join('')}</row>`;
  const isAlone = (texts: readonly string[]) => texts.filter(Boolean).length === 1;
  const table = cellsOf(paper).map((texts) => (isAlone(texts) ? texts : [...texts, 'Alter Name']));
  const heads = [...paperHeadings.split('|'), 'Titel'];
  const rows = [
    ...paperTitles.map((text, index) => line([text], index + 1)),
    ...[heads, ...table].map((texts, index) => line(texts, index + 4)),
  ];
  const merged = ['A5:A12', 'B5:B8', 'A22:M22'].map((place) => `<mergeCell ref="${place}"/>`).join('');
  const files = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Maßnahmen" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><cols><col min="14" max="14" hidden="1"/></cols><sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
  };
  const bytes = zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
  return new File([new Uint8Array(bytes)], 'Konzept.xlsx');
}

/** The same paper, or other rows, as German Excel saves it: semicolons, Windows-1252. */
export function conceptList(rows = paper, name = 'Konzept.csv'): File {
  const quoted = (text: string) => (text.includes(';') ? `"${text}"` : text);
  const table = [paperHeadings.split('|'), ...cellsOf(rows)];
  const lines = [...paperTitles, '', ...table.map((texts) => texts.map(quoted).join(';'))];
  const special: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96 };
  const bytes = [...lines.join('\r\n')].map((letter) => special[letter] ?? letter.charCodeAt(0));
  return new File([Uint8Array.from(bytes)], name);
}
