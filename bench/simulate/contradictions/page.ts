import { unescaped } from '../../../test/form-of.ts';
import type { Fields } from '../county.ts';
import type { DrawnForm } from '../markup.ts';

const visible = (html: string) =>
  unescaped(
    html
      .replace(/<(script|style|textarea|svg|code)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<(?:[^>"]|"[^"]*")*>/g, '\n')
      .replace(/[ \t]+/g, ' '),
  );

/** Words that no page may show, because they say that something was not known when it was drawn. */
const unknown: readonly (readonly [fault: string, words: RegExp])[] = [
  ['says undefined', /(?<![\w„])(undefined|\[object Object\]|Invalid Date)(?![\w“])/],
  ['says NaN', /(?<!\w)NaN(?!\w)/],
  ['says null', /(^|\n) ?null ?(\n|$)/],
  ['shows a place for a value', /(?<!\w)\{[a-zA-Z]+(, [a-z]+)?\}/],
  ['shows the key of a text', /(^|\n) ?[a-z]+\.[a-z-]+\.[a-z.-]*[a-z] ?(\n|$)/],
  ['shows an id', /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/],
  ['counts below zero', /(?<![\d–-])(vor|in|noch|seit) -\d+ (Tag|Monat|Woche|Jahr)/],
];

/** What is wrong with a page, whatever it is about. */
export function pageFaults(html: string): string[] {
  const text = visible(/<body[\s\S]*<\/body>/.exec(html)?.[0] ?? html);
  const said = unknown.flatMap(([fault, words]) => {
    const found = words.exec(text);
    return found
      ? [`${fault}: ${text.slice(Math.max(0, found.index - 40), found.index + 60).replace(/\s+/g, ' ')}`]
      : [];
  });
  const ids = [...html.matchAll(/<[a-z](?:[^>"]|"[^"]*")*?\sid="([^"]+)"/g)].map(([, id = '']) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const targets = [...html.matchAll(/<(?:a|label)\s[^>]*?(?:href="#|for=")([^"]+)"/g)].map(([, id = '']) =>
    unescaped(id),
  );
  const known = new Set(ids.map(unescaped));
  const lost = targets.filter((target) => !known.has(target));
  return [
    ...said,
    ...[...new Set(twice)].map((id) => `has the id ${id} twice`),
    ...[...new Set(lost)].map((id) => `leads to its own #${id}, which is not there`),
  ];
}

/** What is wrong with the answer to a form that was drawn for this person a moment ago. */
export function answerFaults(status: number, html: string, sent: Fields, form: DrawnForm): string[] {
  if (status === 422) return refusalFaults(html, sent, form);
  // Whoever sends too much waits; a body with NUL is no form of a browser.
  const isAnswer = status < 400 || status === 429 || status >= 500;
  return isAnswer ? [] : [`is answered with ${status}`];
}

/** Where the summary of a refusal leads to: ids of fields, without what all of them begin with. */
export function refusedIn(html: string): string[] {
  const summary = /<section class="qs-errors"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  return [...new Set([...summary.matchAll(/href="#f-([^"]+)"/g)].map(([, id = '']) => unescaped(id)))];
}

/** Is this field among them? `days[1]` has the id `days-1`; a page with several forms puts a word of its own before it. */
export function isRefused(name: string, refused: readonly string[]): boolean {
  const own = name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-+$/, '');
  return own !== '' && refused.some((id) => id === own || id.endsWith(`-${own}`));
}

/** A form that nobody touched is not refused for what it holds itself: what was right once stays so, whatever the day. */
export function ownFaults(status: number, html: string, sent: Fields, form: DrawnForm): string[] {
  if (status !== 422) return [];
  // What was only kept for later is looked at when it is taken.
  if (form.buttons.some(({ value }) => value === 'keep')) return [];
  const held = form.controls.filter(
    ({ name, type, values }) => type !== 'hidden' && values.join('') !== '' && isRefused(name, refusedIn(html)),
  );
  return held
    .filter(({ name, values }) => (sent[name] ?? []).join() === values.join())
    .map(({ name, values }) => `refuses what it holds itself in ${name}: ${values.join().slice(0, 60)}`);
}

/** A refusal says what is wrong, and keeps what was entered. */
function refusalFaults(html: string, sent: Fields, form: DrawnForm): string[] {
  const faults = pageFaults(html);
  if (!/class="qs-errors"|qs-stored|role="alert"/.test(html)) faults.push('is refused without a reason');
  const text = unescaped(html);
  for (const { name, type } of form.controls) {
    const [value = ''] = sent[name] ?? [];
    const isKept = ['text', 'textarea', 'date', 'number', 'decimal', 'email', 'tel', 'url'].includes(type);
    const isUsual = value.trim() === value && value.length < 300 && !/[\u0000-\u001f\u202a-\u202e]/.test(value);
    if (isKept && isUsual && value !== '' && !text.includes(value)) faults.push(`loses what was entered in ${name}`);
  }
  return faults;
}
