/** Without 0, O, 1 and I, so that a code can be read aloud and written by hand; 32 symbols. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const randomSymbols = 9;

/**
 * A new receipt code: nine random symbols (45 bits) and a check symbol, in groups: `7F3K-92Q-DXA`. Only this moment
 * knows it; the database keeps a keyed hash.
 */
export function newCode(random: (below: number) => number): string {
  const symbols = Array.from({ length: randomSymbols }, () => alphabet[random(alphabet.length)] ?? 'A').join('');
  return grouped(`${symbols}${checkSymbol(symbols)}`);
}

/** Groups a code for the eye: `7F3K-92Q-DXA`. */
export function grouped(symbols: string): string {
  return `${symbols.slice(0, 4)}-${symbols.slice(4, 7)}-${symbols.slice(7)}`;
}

/**
 * Luhn's rule for 32 symbols: finds every single wrong symbol and every swap of two neighbours but one, so that a
 * mistyped code is found at once and costs no guess.
 */
export function checkSymbol(symbols: string): string {
  const size = alphabet.length;
  let sum = 0;
  [...symbols].reverse().forEach((symbol, index) => {
    const value = alphabet.indexOf(symbol) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / size) + (value % size);
  });
  return alphabet[(size - (sum % size)) % size] ?? 'A';
}

/** The ten bare symbols of a submitted code; undefined where it can be no code. Small letters and spaces are fine. */
export function readCode(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, '');
  if (bare.length !== randomSymbols + 1 || [...bare].some((symbol) => !alphabet.includes(symbol))) return undefined;
  return checkSymbol(bare.slice(0, randomSymbols)) === bare.slice(randomSymbols) ? bare : undefined;
}

/** Can this be the code of a receipt, however it is written? */
export const isReceiptCode = (text: string): boolean => readCode(text) !== undefined;
