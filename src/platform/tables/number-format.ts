/** How a number of a spreadsheet is shown, as far as it changes what the number says. */
export type NumberLook =
  | 'number'
  | 'percent'
  | 'day'
  | 'moment'
  | 'time'
  | 'duration'
  | { zeros: number }
  | { mask: string };

/** The look of a format: its code, or its number where the file only names that. */
export function lookOf(code: string | undefined, id: number): NumberLook {
  if (code !== undefined) return lookOfCode(code);
  if (id === 9 || id === 10) return 'percent';
  if (id === 22) return 'moment';
  if (id === 46) return 'duration';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'day';
  return 'number';
}

function lookOfCode(code: string): NumberLook {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_./g, '').split(';');
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return 'duration';
  const plain = positive.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (/^general|^standard/.test(plain)) return 'number';
  const hasDay = /[dy]/.test(plain) || (plain.includes('m') && !/[hs]/.test(plain));
  const hasTime = /[hs]/.test(plain);
  if (hasDay || hasTime) return hasDay ? (hasTime ? 'moment' : 'day') : 'time';
  if (plain.includes('%')) return 'percent';
  const zeros = /^\D*(0{2,})\D*$/.exec(plain);
  if (zeros?.[1] && !plain.includes('#')) return { zeros: zeros[1].length };
  return maskOf(code) ?? 'number';
}

/** A format that groups digits as a telephone number or a file number does: `0#### ######`, `(000) 000-0000`. */
function maskOf(code: string): NumberLook | undefined {
  const [positive = ''] = code.split(';');
  const mask = positive
    .replaceAll(/"([^"]*)"|\\(.)|_./g, (_, quoted = '', escaped = '') => literal(quoted + escaped))
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll('?', '#')
    .trim();
  const isGrouped =
    /^(?:[+\ue000-\ue0ff]|[( ])*[0#][0#\ue000-\ue0ff ()-]*[0#]\)?$/.test(mask) && /[0#][^0#]+[0#]/.test(mask);
  const isFileNumber = isGrouped || /^0#+$/.test(mask);
  return isFileNumber ? { mask: mask.replaceAll(/[\ue000-\ue0ff]/g, plainSign) } : undefined;
}

// A digit or sign in quotes stands for itself; it waits elsewhere while the others are looked at.
const literal = (text: string) =>
  [...text].map((sign) => (sign < '\u0100' ? String.fromCharCode(0xe000 + sign.charCodeAt(0)) : '')).join('');
const plainSign = (sign: string) => `\\${String.fromCharCode(sign.charCodeAt(0) - 0xe000)}`;

/** Digits from the right into the places of a mask; those that are too many stand before its first place. */
function masked(value: number, mask: string): string {
  let digits = plainNumber(Math.abs(Math.round(value)));
  const signs = mask.match(/\\.|[^\\]/g) ?? [];
  const first = signs.findIndex((sign) => sign === '0' || sign === '#');
  let shown = '';
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    const sign = signs[at] ?? '';
    if (sign !== '0' && sign !== '#') shown = (sign.length > 1 ? sign.slice(1) : sign) + shown;
    else {
      const last = at === first ? digits : digits.slice(-1);
      shown = (last || (sign === '0' ? '0' : '')) + shown;
      digits = digits.slice(0, -1);
    }
  }
  return (value < 0 ? '-' : '') + shown.trim();
}

/** A number as the spreadsheet program shows it; days as `2026-12-31`. `since1904` where the file counts days from there. */
export function shownNumber(value: number, look: NumberLook, since1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (typeof look === 'object') {
    return 'mask' in look ? masked(value, look.mask) : plainNumber(value).padStart(look.zeros, '0');
  }
  if (look === 'number') return plainNumber(value);
  if (look === 'percent') return `${plainNumber(value * 100)} %`;
  const minutes = Math.round(value * 1440);
  if (look === 'duration') return clockOf(minutes);
  // A day is a number with a fraction there; half a minute past is still the minute somebody entered.
  const day = Math.floor(minutes / 1440);
  const time = clockOf(((minutes % 1440) + 1440) % 1440);
  if (look === 'time' || (day <= 0 && value < 1)) return time;
  const moment = new Date(Date.UTC(1899, 11, 30) + (day + (since1904 ? 1462 : 0)) * 86_400_000);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999) return plainNumber(value);
  const date = moment.toISOString().slice(0, 10);
  return time === '00:00' ? date : `${date} ${time}`;
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** At most as many digits as a spreadsheet program shows: 0.1 + 0.2 is 0,3 there. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (Number.isInteger(rounded)) return BigInt(rounded).toString();
  return String(rounded).replace('.', ',');
}
