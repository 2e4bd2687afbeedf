/** A word of somebody's list as it is compared: small letters, umlauts written out, without signs. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Something that a word can mean, with all the ways to write it. */
export interface Meaning {
  value: string;
  labels: readonly string[];
}

/**
 * What a word means among some values: written out, with other spelling, as a part of a label ("Kita" of "Kita,
 * Familienzentrum"), shortened ("Migrantenorg."), or in the plural. Undefined where nothing or more than one thing fits.
 */
export function meaningOf(text: string, meanings: readonly Meaning[]): string | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  const exact = meanings.find(({ value, labels }) => value === text || labels.some((label) => fold(label) === wanted));
  if (exact) return exact.value;
  return (
    onlyOne(meanings, (label) => partsOf(label).includes(wanted)) ??
    onlyOne(meanings, (label) =>
      partsOf(label).some((part) => isShortened(wanted, part) || isShortened(part, wanted, 2)),
    )
  );
}

const partsOf = (label: string) =>
  label
    .split(/[,/;]|\bund\b/)
    .map(fold)
    .filter(Boolean);

/** Four letters say enough; a word may be longer by `most` letters where it is a plural. */
function isShortened(short: string, long: string, most = Number.POSITIVE_INFINITY): boolean {
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= most;
}

function onlyOne(meanings: readonly Meaning[], fits: (label: string) => boolean): string | undefined {
  const found = meanings.filter(({ labels }) => labels.some(fits));
  return found.length === 1 ? found[0]?.value : undefined;
}

/** The pieces of a cell that lists several things: "Musterau / Beispielheim", "Deutsch und Arabisch". */
export function piecesOf(text: string): string[] {
  return text
    .split(/[,;/|\n+&]|\s(?:und|sowie)\s/)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/**
 * The place that a text names: with or without postcode, with other spelling, and with more words behind ("Musterau-Ort",
 * "Musterau, OT Süd"). Undefined where no place or more than one fits.
 */
export function placeOf(text: string, places: readonly Meaning[]): string | undefined {
  const wanted = fold(text.replace(/^\s*(?:D[-\s])?\d{5}\b/i, ''))
    .replace(/^(?:stadt|gemeinde|markt|kreisstadt) /, '')
    .trim();
  const whole = places.find(
    ({ value, labels }) => value === text.trim() || labels.some((label) => fold(label) === wanted),
  );
  if (whole || wanted === '') return whole?.value;
  return onlyOne(places, (label) => wanted.startsWith(`${fold(label)} `) || fold(label).startsWith(`${wanted} `));
}

/** Says every place there is: "ganzer Kreis", "kreisweit", "alle Kommunen". */
export function isEverywhere(text: string): boolean {
  return /^(?:(?:im |in dem )?(?:ganze[nrs]?|gesamte[nrs]?) (?:land)?kreis(?:gebiet)?|(?:land)?kreisweit|alle (?:kommunen|orte|gemeinden)|(?:the )?(?:whole|entire) (?:county|district)|county ?wide)$/.test(
    fold(text),
  );
}

/** An address of a page as a browser opens it, where somebody left out its beginning: "www.verein.example". */
export function wholeAddress(text: string): string {
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text) ? `https://${text}` : text;
}

/**
 * Street, house number, postcode and town of columns of their own as one address; what stands in the street already is
 * not said twice.
 */
export function joinedAddress(parts: { street: string; houseNumber: string; postcode: string; town: string }): string {
  const { houseNumber, postcode } = parts;
  const street = parts.street.replace(/[,;\s]+$/, '');
  const withNumber = endsWith(street, houseNumber) ? street : [street, houseNumber].filter(Boolean).join(' ');
  if (postcode === '' || street.includes(postcode)) return withNumber;
  const town = parts.town.replace(new RegExp(`^(?:D[-\\s])?${postcode.replaceAll(/\D/g, '')}\\s*`, 'i'), '');
  return [withNumber, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

const endsWith = (street: string, houseNumber: string) =>
  houseNumber === '' || street.toLowerCase().endsWith(` ${houseNumber.toLowerCase()}`);

/** A number that cannot be called as it stands: long enough for one, but a spreadsheet took its zero away. */
export function lacksZero(phone: string): boolean {
  const [first = ''] = phone.match(/[+(\d][\d\s()/.-]*/) ?? [];
  const digits = first.replaceAll(/\D/g, '');
  return digits.length >= 7 && !/^[(\s]*(?:\+|0)/.test(first);
}

/** What a spreadsheet shows where a formula failed: no value, whatever column it stands in. */
export function isErrorCell(text: string): boolean {
  return /^#(?:N\/A|NV|DIV\/0!|VALUE!|WERT!|REF!|BEZUG!|NAME\?|NUM!|ZAHL!|NULL!)$/i.test(text);
}

/**
 * Was it saved in one way and read in another, so that its umlauts are other signs now? Two bytes of UTF-8 seen as two
 * letters; signs of the old encodings of DOS and of the Macintosh where a word goes on around them; what no letter is.
 */
export function isDamaged(text: string): boolean {
  return damages.some((damage) => damage.test(text));
}

const second = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const damages = [
  /[\u0080-\u009f\ufffd]/,
  new RegExp(`Ã${second}|Â[\\u00a0-\\u00bf]|â€${second}`),
  new RegExp(`(?:[ÐÑØÙÚÛ]${second}){2}`),
  /\p{L}[„”™]\p{Ll}/u,
  /\p{Ll}[ŸŠ]|\p{L}Š\p{Ll}|Ÿ\p{Ll}|\p{Ll}[§†…]\p{Ll}/u,
];

/** Points at the row above: "s. o.", "siehe oben", "dito". */
export function isSameAsAbove(text: string): boolean {
  return /^(?:s\.?\s?o\.?|siehe oben|wie oben|dito|dto\.?|ebenda|ebd\.?|["”“„〃]|'')$/i.test(text.trim());
}

/** Ways to write something into a cell and yet say nothing: "–", "k. A.", "unbekannt". */
export function isSilent(text: string): boolean {
  return /^(?:[-–—/.?_\s]*|k\.?\s?a\.?|keine angaben?|n\.?\s?n\.?|n\/a|nicht bekannt|unbekannt)$/i.test(text.trim());
}

const functions =
  /leit|büro|buero|vorstand|vorsitz|sekretariat|koordin|team|beauftragt|beratung|stelle|referat|amt|geschäft|verwaltung|zentrale|rezeption|sprech|telefon|schalter|service|integration|migration|ehrenamt|kontakt|trainer|pfarr|info|anmeld|dienst|abteilung|hotline|empfang|fachbereich|sachgebiet|ressort|redaktion/i;

/** Does a contact name a person in place of a function? "Frau Berg", "Anna Berg"; a directory holds functions. */
export function namesPerson(text: string): boolean {
  if (/(?:^|\s)(?:herrn?|frau|hr\.|fr\.|dr\.|prof\.)\s/i.test(`${text} `)) return !functions.test(text);
  return /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,2}$/u.test(text) && !functions.test(text);
}
