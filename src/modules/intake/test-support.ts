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
