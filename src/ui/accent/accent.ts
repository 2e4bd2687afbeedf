/** A colour in OKLCH: lightness 0–1, chroma, hue in radians. Changing lightness alone keeps the county recognisable. */
interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** What a county's colour becomes on one theme; every value is `#rrggbb`. */
export interface AccentTones {
  accent: string;
  onAccent: string;
  deep: string;
  tint: string;
}

const textContrast = 4.5;
const light = { page: '#ffffff', grounds: ['#ffffff', '#f3f4f7'], ink: '#ffffff' };
const dark = { page: '#0b0c15', grounds: ['#0b0c15', '#191b2c'], ink: '#0b0c15' };

/** The contrast of two colours by WCAG 2.2, from 1 to 21. Both as `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** Is this `#rrggbb`? */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The county's colour on white paper: as given when it reaches 4.5:1 everywhere it is used, otherwise as little darker as needed. */
export function lightTones(hex: string): AccentTones {
  const tint = toHex({ ...toOklch(hex), l: 0.965, c: Math.min(toOklch(hex).c, 0.014) });
  const accent = move(toOklch(hex), -0.005, (candidate) =>
    [...light.grounds, tint].every((ground) => contrastOf(candidate, ground) >= textContrast),
  );
  return { accent, onAccent: light.ink, deep: shift(accent, -0.09), tint };
}

/** The same colour on a dark page: lighter, with dark text upon it. */
export function darkTones(hex: string): AccentTones {
  const given = toOklch(hex);
  const tint = toHex({ ...given, l: 0.28, c: Math.min(given.c, 0.05) });
  const start = { ...given, l: Math.max(given.l, 0.72), c: Math.min(given.c, 0.1) };
  const accent = move(start, 0.005, (candidate) =>
    [...dark.grounds, tint].every((ground) => contrastOf(candidate, ground) >= textContrast),
  );
  return { accent, onAccent: dark.ink, deep: shift(accent, 0.1), tint };
}

/** What to tell the person who sets the colour: is it used as it is, and with which contrast on white? */
export function accentCheck(hex: string): { asGiven: boolean; used: string; contrast: number } {
  const used = lightTones(hex).accent;
  return { asGiven: used === hex.toLowerCase(), used, contrast: contrastOf(hex, light.page) };
}

/** The text of `/-/county.css`: the accent for both themes. Empty for a colour that is none; then the standard blue stays. */
export function countyStyles(accent: string | undefined): string {
  return accent && isColour(accent) ? accentStyles(accent) : '';
}

/** Style rules that replace the action colour by the county's. */
export function accentStyles(hex: string): string {
  const rules = ({ accent, onAccent, deep, tint }: AccentTones) =>
    `--kern-color-action-default:${accent};--kern-color-action-on-default:${onAccent};--kern-color-action-hover:${deep};--kern-color-action-tint:${tint}`;
  return `:root{${rules(lightTones(hex))}}\n@media screen and (prefers-color-scheme:dark){:root:not([data-kern-theme=light]){${rules(darkTones(hex))}}}\n`;
}

function move(from: Oklch, step: number, isEnough: (candidate: string) => boolean): string {
  let colour = from;
  while (!isEnough(toHex(colour)) && colour.l > 0 && colour.l < 1) colour = { ...colour, l: colour.l + step };
  return toHex(colour);
}

function shift(hex: string, by: number): string {
  const colour = toOklch(hex);
  return toHex({ ...colour, l: Math.min(0.96, Math.max(0.12, colour.l + by)) });
}

function channels(hex: string): [number, number, number] {
  const linear = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [linear(1), linear(3), linear(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// Björn Ottosson's Oklab matrices.
function toOklch(hex: string): Oklch {
  const [r, g, b] = channels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(A, B), h: Math.atan2(B, A) };
}

function toHex({ l, c, h }: Oklch): string {
  const [A, B] = [c * Math.cos(h), c * Math.sin(h)];
  const [x, y, z] = [
    (l + 0.3963377774 * A + 0.2158037573 * B) ** 3,
    (l - 0.1055613458 * A - 0.0638541728 * B) ** 3,
    (l - 0.0894841775 * A - 1.291485548 * B) ** 3,
  ];
  const rgb = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  const byte = (value: number) => {
    const safe = Math.min(1, Math.max(0, value));
    return Math.round((safe <= 0.0031308 ? 12.92 * safe : 1.055 * safe ** (1 / 2.4) - 0.055) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(byte).join('')}`;
}
