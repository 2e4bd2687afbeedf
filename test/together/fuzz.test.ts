import { expect, test } from 'vitest';
import { listMail } from '#platform/mail/data.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { linksOf } from '../foreign/walk.ts';
import { formOf, unescaped } from '../form-of.ts';
import type { Person } from '../site.ts';

/** Thousands of requests that nobody meant: the same ones in every run. None is an unexpected error. */
const site = useMusterau();
const roles = ['coordinator', 'admin', 'head', 'privacy', 'council', 'operations', 'mediator'] as const;
const people: readonly (Person | undefined)[] = [undefined, ...roles.map((role) => ({ role }))];
/** A host that a request may name, and that no link may lead to. */
const otherHost = 'musterau.localhost:6666';

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const next = numbers(20_261_130);
const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;

const odd = [
  '',
  ' ',
  'a\0b',
  "'",
  '%',
  '\\',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  '2026-02-31',
  '31.12.99999',
  '{"a":[',
  '<script>alert(1)</script>',
  '\u202Eabc',
  '\ud800',
  '👩🏽‍🚒',
  'ja',
  'M-121',
  'F-01',
  'C-001',
  'G02',
  'keine-id',
  '00000000-0000-4000-8000-000000000000',
  'ä'.repeat(5_000),
  '../../etc/passwd',
  'https://evil.example/',
  'a@b',
  'constructor',
] as const;
const asked = [
  'q',
  'seite',
  'nach',
  'sortierung',
  'format',
  'ort',
  'stand',
  'fassung',
  'formular',
  'art',
  'nr',
  'von',
  'weiter',
  'hinweis',
  'jahr',
  'schritt',
  'ab',
];

interface Known {
  address: string;
  forms: { action: string; fields: Record<string, string[]> }[];
}
const known: Known[] = [];

/** What was drawn, so that later requests can change parts of what is really there. */
function learn(address: string, html: string): void {
  if (known.length > 3_000) return;
  const forms = (html.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? []).map((form) => ({
    action: unescaped(/^<form[^>]*\saction="([^"]*)"/.exec(form)?.[1] ?? ''),
    fields: formOf(form),
  }));
  known.push({ address, forms: forms.filter(({ action }) => !/^\/abmelden/.test(action)) });
  for (const link of linksOf(address, html))
    if (!/^\/-\/|abmelden/.test(link) && next() < 0.2) known.push({ address: link, forms: [] });
}

function address(): string {
  const base = pick(known).address.split('#')[0] ?? '/';
  const bent = next() < 0.25 ? base.replace(/[^/]+$/, encodeURIComponent(pick(odd).replace('\ud800', ''))) : base;
  if (next() < 0.4) return bent;
  const [path = '/', before = ''] = bent.split('?');
  const query = new URLSearchParams(before);
  query.set(pick(asked), pick(odd));
  return `${path}?${query}`;
}

async function send(person: Person | undefined, headers: Record<string, string>): Promise<[string, Response]> {
  const withForms = known.filter(({ forms }) => forms.length > 0);
  if (next() < 0.5 || withForms.length === 0) {
    const path = address();
    return [`GET ${path}`, await site.get(path, person, headers)];
  }
  const { action, fields } = pick(pick(withForms).forms);
  const sent: Record<string, string | string[]> = { ...fields };
  for (const name of Object.keys(fields)) if (next() < 0.3) sent[name] = pick(odd);
  if (next() < 0.1) sent[pick(odd)] = pick(odd);
  return [`POST ${action} ${JSON.stringify(sent).slice(0, 300)}`, await site.post(action, sent, person, headers)];
}

test('of 2,000 requests that nobody meant none is an unexpected error, and no mail leads to another host', async () => {
  for (const { method, route, example } of modules.flatMap((module) => module.pages)) {
    if (method === 'GET' && example && example !== 'none')
      known.push({ address: route.href(example as never).replace(':lang', 'de'), forms: [] });
  }
  const failed: string[] = [];
  const counts: Record<number, number> = {};
  for (let index = 0; index < 2_000; index += 1) {
    site.clock.now = new Date(site.clock.now.getTime() + 3_000);
    const headers: Record<string, string> = next() < 0.1 ? { host: otherHost } : {};
    const [what, answer] = await send(pick(people), headers);
    counts[answer.status] = (counts[answer.status] ?? 0) + 1;
    if (answer.status >= 500) failed.push(`${what}: ${answer.status}`);
    const isPage = (answer.headers.get('content-type') ?? '').includes('html');
    if (answer.status === 200 && isPage && what.startsWith('GET ')) learn(what.slice(4), await answer.text());
  }
  console.info(counts);
  expect(failed).toEqual([]);
  const mails = await listMail(site.db(), { limit: 1_000 });
  expect(mails.filter(({ body }) => /:6666|evil\.example\/[a-z]/.test(body)).map(({ subject }) => subject)).toEqual([]);
}, 600_000);
