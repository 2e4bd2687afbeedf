const picture =
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAIAAAADnC86AAAAMElEQVR42u3NQQkAAAgEsIttHOMYyxKCn8H+S/W8iFgsFovFYrFYLBaLxWKxWHxnAfzNuKY39OHvAAAAAElFTkSuQmCC';
const list = 'Titel;Ort;Beschreibung\nSprachcafé am Markt;Musterau;Jeden Dienstag\nHausaufgabenhilfe;Lindental;\n';
const sheet =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** Small files that people have at hand. Nobody takes a list for a picture, but somebody tries. */
const files: Readonly<Record<string, readonly [type: string, content: () => Uint8Array<ArrayBuffer>]>> = {
  'bild.png': ['image/png', () => Uint8Array.from(Buffer.from(picture, 'base64'))],
  'liste.csv': ['text/csv', () => Uint8Array.from(Buffer.from(list))],
  'blatt.pdf': ['application/pdf', () => Uint8Array.from(Buffer.from(sheet))],
  'texte.json': ['application/json', () => Uint8Array.from(Buffer.from('{"house.start.title":"Willkommen"}'))],
  'leer.csv': ['text/csv', () => new Uint8Array()],
};

const mark = '@file:';

/** What stands in a form for a file. */
export const fileNames: readonly string[] = Object.keys(files).map((name) => `${mark}${name}`);

/** The file that a value stands for, if it stands for one. */
export function fileCalled(value: string): File | undefined {
  const name = value.slice(mark.length);
  const known = value.startsWith(mark) ? files[name] : undefined;
  return known && new File([known[1]()], name, { type: known[0] });
}

/** Those that a field asks for by the endings or types it accepts; all where it asks for none. */
export function filesFor(accept: string): readonly string[] {
  const wanted = accept.split(',').map((one) => one.trim().replace(/^\.|^image\/\*?|^[a-z]+\//, ''));
  const fitting = fileNames.filter((name) => accept === '' || wanted.some((end) => end !== '' && name.includes(end)));
  return accept.includes('image') ? [`${mark}bild.png`, ...fitting] : fitting.length > 0 ? fitting : fileNames;
}
