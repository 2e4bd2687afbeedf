import type { MeasureState } from '#modules/concept/index.ts';

/** What the row of a concept says about its measure, and about the field and the goal in which it stands. */
export interface PaperMeasure {
  /** Of field and goal: what the paper calls it, and the code that stands in front. */
  field: PaperName;
  /** Other fields that it works in, too. */
  furtherFields: readonly PaperName[];
  goal: PaperName;
  /** As in the paper; '' where it gives none. */
  code: string;
  title: string;
  description: string;
  leadId: string | null;
  partnerIds: readonly string[];
  personFunction: string;
  startOn: string | null;
  endOn: string | null;
  isPermanent: boolean;
  state: MeasureState;
  indicator: string;
  budgetCents: number | null;
}

/** What something is called in a paper: "HF 1: Sprache" is `HF1` and "Sprache". */
export interface PaperName {
  code: string;
  title: string;
}

const rest = String.raw`\s*[:.)–—-]*\s*(.*)$`;
const fieldWithWord = new RegExp(
  String.raw`^(?:handlungsfeld|themenfeld|hf|feld)\s*-?\s*(?:nr\.?\s*)?(\d{1,2}|[ivx]{1,4})\b${rest}`,
  'is',
);
const numbered = /^(\d{1,2})(?:[.:)]|\s+[–-])\s+(.+)$/s;
const goalWithWord = new RegExp(
  String.raw`^(?:(?:leit|handlungs|ober|teil)?ziel|z)\s*-?\s*(?:nr\.?\s*)?(\d{1,2}(?:\.\d{1,2}){0,2})\b${rest}`,
  'is',
);
const goalNumbered = /^(\d{1,2}(?:\.\d{1,2}){1,2})[.:)]?\s+(.+)$/s;
const measureNumbered = /^(M[-\s]?\d[\d.-]*|\d{1,2}(?:\.\d{1,2}){1,3})[.:)]?\s+(\p{L}.*)$/su;

/** A field of action as papers write it: "Handlungsfeld 1: Sprache", "2. Arbeit", "HF III – Wohnen", "Sprache". */
export function readFieldName(text: string): PaperName {
  const found = fieldWithWord.exec(text) ?? numbered.exec(text);
  return found ? { code: `HF${numberOf(found[1] ?? '')}`, title: found[2] || text } : { code: '', title: text };
}

/** The fields of a cell that names several with a semicolon between them; the first one is the measure's own. */
export function readFieldNames(text: string): PaperName[] {
  const parts = text.split(';').map((part) => part.trim());
  return parts.filter((part) => part !== '').map(readFieldName);
}

/** A goal as papers write it: "Ziel 1.2: Alle lernen Deutsch", "Z1.2 …", "1.2 …". */
export function readGoalName(text: string): PaperName {
  const found = goalWithWord.exec(text) ?? goalNumbered.exec(text) ?? numbered.exec(text);
  return found ? { code: `Z${found[1]}`, title: found[2] || text } : { code: '', title: text };
}

/** A measure with its code: from a cell of its own, else from the beginning of its title ("M 1.2 Lernpaten"). */
export function readMeasureName(code: string, title: string): PaperName {
  const found = code === '' ? measureNumbered.exec(title) : null;
  return { code: (found?.[1] ?? code).replaceAll(/\s+/g, '').replace(/[.:)]$/, ''), title: found?.[2] ?? title };
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function numberOf(text: string): string {
  const place = romans.indexOf(text.toLowerCase());
  return place < 0 ? String(Number(text)) : String(place + 1);
}

/** The last row of many tables: no measure, but the sum of its money. */
export function isSum(title: string): boolean {
  return /^(?:zwischen|gesamt)?(?:summe|kosten)\b|^(?:gesamt|insgesamt|total)\b/i.test(title);
}

/** Ways to leave a cell empty and yet write something: "k. A.", "–", "offen". */
export function isNothing(text: string): boolean {
  return /^(?:[-–—/.?\s]*|k\.?\s?a\.?|keine angabe|n\.?\s?n\.?|offen|noch offen|tbd|entfällt)$/i.test(text.trim());
}

/** What a cell about money says: the amount, and every other word in it ("12.000 € (Landesmittel)"). */
export function readMoney(text: string): { cents: number | null; words: string; isDoubtful: boolean } {
  if (isNothing(text)) return { cents: null, words: '', isDoubtful: false };
  const found = [
    ...text.matchAll(
      /(?<![\d.,])(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}|-+|–))?\s*(tsd\.?|t€|teuro?|k€|mio\.?)?\s*(?:€|euro?\b)?/gi,
    ),
  ];
  const [first] = found;
  if (!first) return { cents: null, words: text, isDoubtful: false };
  const isEach = /p\.\s?a\.|\bpro\b|\bje\b|jährlich|\/\s?jahr|monatlich|stunde/i.test(text);
  if (found.length > 1 || isEach) return { cents: null, words: text, isDoubtful: true };
  const [whole = '', amount = '', part = '', unit = ''] = first;
  const factor = /^mio/i.test(unit) ? 1_000_000 : unit ? 1_000 : 1;
  const hundredths =
    Number(amount.replaceAll(/[. ]/g, '')) * 100 + (/^\d/.test(part) ? Number(part.padEnd(2, '0')) : 0);
  const words = text
    .replace(whole, ' ')
    .replaceAll(/\b(?:ca|circa|rd|rund|etwa|max|bis zu|geschätzt)\b\.?|€|\beuro?\b/gi, ' ')
    .replaceAll(/^[\s():;,–-]+|[\s():;,–-]+$/g, '');
  return { cents: hundredths * factor, words, isDoubtful: hundredths * factor > 100_000_000_00 };
}
