import { addDays, dayOf } from '#platform/i18n/format.ts';
import type { Fields } from './county.ts';
import { fileNames } from './files.ts';
import { type Control, type DrawnForm, untouched } from './markup.ts';
import type { Chance } from './random.ts';

/** What somebody knows when a form is filled in. */
export interface Knowledge {
  now: Date;
  /** Ids that were offered somewhere under the name of a field. */
  ids: ReadonlyMap<string, readonly string[]>;
}

const words = [
  'Sprachcafé am Markt',
  'Begleitung zu Terminen',
  'Öffnung am Abend',
  'Ein Satz mit „Anführung“ & Zeichen <b>',
  'Zusätzlicher Kurs',
  'Kinderbetreuung während der Kurse',
];
const nonsense = [
  '',
  ' ',
  '0',
  '-1',
  '99999999999999999999',
  '1,5',
  '31.02.2027',
  '0001-01-01',
  '9999-12-31',
  "'; drop table x; --",
  '\u0000',
  '\u202eabc',
  '👍🏽 مرحبا',
  'x'.repeat(5_000),
  'keine-id',
  '2026-13-45',
  '1e9',
];

/** How somebody fills in a form: as asked, with gaps, or with anything. */
export type Manner = 'plausible' | 'untouched' | 'gaps' | 'nonsense';

/** The same form as a button sends it: to the button's address, with its name. Without a button nobody sends it. */
export function pressed(form: DrawnForm, chance: Chance): DrawnForm | undefined {
  const button = chance.oneOf(form.buttons.filter(({ name }) => name !== '_find'));
  if (!button) return undefined;
  const { name, value, action } = button;
  const own = { name, type: 'hidden', options: [], values: [value] };
  return { ...form, action, controls: name === '' ? form.controls : [...form.controls, own] };
}

/** Fills in a form; what is hidden stays as it was drawn. */
export function fill(form: DrawnForm, manner: Manner, chance: Chance, known: Knowledge): Fields {
  const sent: Record<string, string[]> = untouched(form);
  if (manner !== 'untouched')
    for (const control of form.controls) {
      if (control.type === 'hidden') continue;
      if (manner === 'nonsense' && chance.happens(0.3)) sent[control.name] = [chance.oneOf(nonsense) ?? ''];
      else if (manner === 'gaps' && chance.happens(0.3)) sent[control.name] = [];
      else sent[control.name] = entered(control, chance, known);
    }
  const searches = form.controls.filter(({ name }) => /^_find-/.test(name));
  for (const { name } of searches) {
    sent[name] = [''];
    const id = chance.oneOf(known.ids.get(name.slice('_find-'.length)) ?? []);
    const field = name.slice('_find-'.length);
    if (id && manner !== 'untouched' && (sent[field] ?? []).join('') === '') sent[field] = [id];
  }
  return sent;
}

function entered(control: Control, chance: Chance, known: Knowledge): string[] {
  const { type, options, values } = control;
  const filled = options.filter((option) => option !== '');
  if (type === 'file') return chance.happens(0.85) ? [chance.oneOf(options) ?? ''] : [chance.oneOf(fileNames) ?? ''];
  if (type === 'checkbox') return chance.happens(values.length > 0 ? 0.6 : 0.3) ? values : ticked(options, chance);
  if (type === 'select' || type === 'radio') {
    if (values.join('') !== '' && chance.happens(0.5)) return values;
    return chance.happens(0.9) ? [chance.oneOf(filled) ?? ''] : values;
  }
  if (values.join('') !== '' && chance.happens(0.5)) return values;
  return [written(control, chance, known)];
}

/** Of several, most forms want at least one. */
function ticked(options: readonly string[], chance: Chance): string[] {
  const some = options.filter(() => chance.happens(0.4));
  return some.length > 0 || options.length < 2 ? some : [chance.oneOf(options) ?? ''];
}

function written({ name, type, maxLength }: Control, chance: Chance, { now }: Knowledge): string {
  const today = dayOf(now);
  const near = addDays(today, chance.oneOf([0, 0, 1, 7, 30, 90, 365, -1, -7, -30, -365]) ?? 0);
  if (type === 'date' || /(On|By|From|To|Until|Day)$/.test(name) || name === 'on')
    return chance.happens(0.8) ? near : near.split('-').reverse().join('.');
  if (/[Cc]ents|[Ee]uros|amount|budget|[Ss]pent/.test(name)) return chance.oneOf(['100', '4.187,20', '60000']) ?? '';
  if (/[Ee]mail|mailbox/.test(name) || type === 'email') return `stelle-${chance.whole(1, 9)}@kreis.example`;
  if (/[Uu]rl|website|link/.test(name) || type === 'url') return 'https://kreis.example/seite';
  if (/phone|tel/i.test(name) || type === 'tel') return `06400 12${chance.whole(10, 99)}`;
  if (/[Aa]t$|time/.test(name) && type !== 'textarea') return `${chance.whole(8, 18)}:00`;
  if (/hours/.test(name) && type !== 'number') return chance.oneOf(['Mo–Fr 9–12', 'Di 14–16']) ?? '';
  if (/^(name|title)$/.test(name)) return `${chance.oneOf(words)} ${chance.whole(100, 9999)}`.slice(0, maxLength);
  if (/year|jahr/i.test(name)) return String(Number(today.slice(0, 4)) + chance.whole(-4, 1));
  if (name === 'code') return `K-${chance.whole(2027, 2099)}`;
  if (/accent|colou?r/i.test(name)) return chance.oneOf(['#1a5fb4', '#7a1f3d', '#26604a']) ?? '';
  if (/month$/i.test(name) && isNumber(name, type)) return String(chance.whole(1, 12));
  if (type === 'decimal') return chance.oneOf(['4', '12,5', '100', '4.187,20']) ?? '';
  if (isNumber(name, type)) return String(chance.oneOf([1, 2, 5, 12, 30, 50, 100]));
  const text = `${chance.oneOf(words)} ${chance.whole(1, 99)}`;
  return maxLength === undefined ? text : text.slice(0, maxLength);
}

const isNumber = (name: string, type: string) =>
  type === 'number' ||
  /count|number|total|cases|percent|value|seats|places|every|capacity|share|votes|age|month/i.test(name);
