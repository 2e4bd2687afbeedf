import { readFileSync } from 'node:fs';

/** A question as a reader types it, and by judgement what answers it: codes of offers, places, organisations, topics. */
export interface Judged {
  language: string;
  words: string;
  /** One of these has to stand among the first three; empty: nothing of the county answers it. */
  find: readonly string[];
  /** What must not be answered at all, however far down: a parents' café is no paediatrician. */
  never?: readonly string[];
}

/** The judged set; how it was made stands in the README beside it. */
export const judged = readJson<Judged[]>('./judged.json');

const topics = readJson<{ topics: { code: string; slug: string }[] }>('../../templates/topics.json').topics;

/** The codes of all answers on a page of the public search, in its order; a topic stands for its list. */
export function answersIn(html: string): string[] {
  const links = [...html.matchAll(/class="qs-item[^"]*" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  return links.flatMap((href) => {
    const slug = /[?;]thema=([a-z-]+)/.exec(href)?.[1];
    const code = /\/([A-Z]+-?[0-9]+(?:-[0-9]+)?)(?:[?#]|$)/.exec(href)?.[1];
    return topics.find((topic) => topic.slug === slug)?.code ?? code ?? [];
  });
}

/** Is the question answered? Something fitting is among the first three, and nothing that must never be. */
export function isAnswered({ find, never = [] }: Judged, answers: readonly string[]): boolean {
  if (never.some((code) => answers.includes(code))) return false;
  if (find.length > 0) return answers.slice(0, 3).some((code) => find.includes(code));
  return never.length > 0 || answers.length === 0;
}

/** Success among the first three, and how often nothing came although something would have answered. */
export interface Score {
  questions: number;
  answered: number;
  empty: number;
}

export type Tried = Judged & { answers: readonly string[] };

export function scoreOf(tried: readonly Tried[]): Score {
  return {
    questions: tried.length,
    answered: tried.filter((each) => isAnswered(each, each.answers)).length,
    empty: tried.filter(({ find, answers }) => find.length > 0 && answers.length === 0).length,
  };
}

/** Each language with its score, in the order of the set. */
export function scoresByLanguage(tried: readonly Tried[]): Map<string, Score> {
  const tags = [...new Set(tried.map(({ language }) => language))];
  return new Map(tags.map((tag) => [tag, scoreOf(tried.filter(({ language }) => language === tag))]));
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}
