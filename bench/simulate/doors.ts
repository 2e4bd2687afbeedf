import { modules } from '#src/modules.ts';
import type { Chance } from './random.ts';

/** The pages that a role knows, by kind: all measures are one kind, the form of a measure is another. */
export interface Doors {
  /** Takes addresses that were seen on a page. */
  note(role: string, addresses: readonly string[]): void;
  /** An address of a kind that was seldom opened. */
  choose(role: string, chance: Chance): string | undefined;
  /** Whether a page had a form, so that more is done than read. */
  hasForm(role: string, address: string, has: boolean): void;
  /** An address where this form was seen, or one that lies near it. */
  towards(role: string, act: string, chance: Chance): string | undefined;
  /** Roles that have seen this form somewhere. */
  seenBy(act: string): readonly string[];
  /** Which forms a page had. */
  noteForms(role: string, address: string, acts: readonly string[]): void;
  /** What did not open is forgotten. */
  forget(role: string, address: string): void;
}

const mostOfAKind = 60;
const mostOfAForm = 12;

interface Pattern {
  path: string;
  matches: RegExp;
  isPublic: boolean;
}

const pages = modules.flatMap((module) => module.pages).filter(({ method }) => method === 'GET');
const patterns: readonly Pattern[] = pages.map(({ route }) => ({
  path: route.path,
  matches: new RegExp(`^${route.path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`),
  isPublic: Boolean(route.public),
}));

/** Files take long to make and have no forms; the simulation asks for lists as files by itself. */
const isFile = (address: string) =>
  /\.\w+(\?|$)|\/(datei|karten|abzug|export|logo)(\?|$)|\/-\/|[?&]format=/.test(address);

const otherLanguage = /^\/(de-einfach|en|uk|fa-AF|tr|pl|ru)(\/|\?|$)/;

/** The page of an address as it stands in the code, with the form that it opens; undefined where there is none. */
export function kindOf(address: string): string | undefined {
  if (!kinds.has(address)) kinds.set(address, kindAnew(address));
  return kinds.get(address);
}

const kinds = new Map<string, string | undefined>();

function kindAnew(address: string): string | undefined {
  const [path = '', query = ''] = address.split('?');
  // A word of its own comes before a place for any word.
  const fitting = patterns.filter(({ matches }) => matches.test(path));
  const found = fitting.sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
  const form = new URLSearchParams(query).get('formular');
  return found && (form ? `${found.path}?${form}` : found.path);
}

/** Where everybody begins: the example of every page. */
export function examples(): string[] {
  return pages.flatMap(({ route, example }) =>
    example && example !== 'none' ? [route.href(example as Record<string, string>)] : [],
  );
}

/** How many steps two paths have in common. */
function commonSteps(one: string, other: string): number {
  const [steps, others] = [one.split('/'), other.split('/')];
  const parting = steps.findIndex((step, index) => step !== others[index]);
  return parting < 0 ? steps.length : parting;
}

/** Where forms were seen, by role: the last ones of each. */
function formPlaces() {
  const places = new Map<string, string[]>();
  const roles = new Map<string, Set<string>>();
  return {
    of: (role: string, act: string) => places.get(`${role} ${act}`) ?? [],
    roles: (act: string) => [...(roles.get(act) ?? [])],
    note(role: string, address: string, acts: readonly string[]) {
      for (const act of acts) {
        roles.set(act, (roles.get(act) ?? new Set()).add(role));
        const known = places.get(`${role} ${act}`) ?? [];
        if (!known.includes(address)) places.set(`${role} ${act}`, [...known.slice(1 - mostOfAForm), address]);
      }
    },
  };
}

export function doorsOf(): Doors {
  const byRole = new Map<string, Map<string, string[]>>();
  const forms = formPlaces();
  const visits = new Map<string, number>();
  const toRead = new Set<string>();
  const of = (role: string) => {
    const known = byRole.get(role) ?? new Map<string, string[]>();
    byRole.set(role, known);
    return known;
  };
  return {
    note(role, addresses) {
      for (const address of addresses) {
        if (isFile(address) || otherLanguage.test(address)) continue;
        const kind = kindOf(address);
        if (kind === undefined) continue;
        const known = of(role).get(kind) ?? [];
        if (!known.includes(address)) of(role).set(kind, [...known.slice(1 - mostOfAKind), address]);
      }
    },
    choose(role, chance) {
      const all = [...of(role).keys()];
      const toDo = all.filter((kind) => !toRead.has(`${role} ${kind}`));
      const kinds = toDo.length > 0 && chance.happens(0.8) ? toDo : all;
      const some = Array.from({ length: 4 }, () => chance.oneOf(kinds) ?? '');
      const kind = some.sort((a, b) => (visits.get(`${role} ${a}`) ?? 0) - (visits.get(`${role} ${b}`) ?? 0))[0] ?? '';
      visits.set(`${role} ${kind}`, (visits.get(`${role} ${kind}`) ?? 0) + 1);
      return chance.oneOf(of(role).get(kind) ?? []);
    },
    seenBy: forms.roles,
    noteForms: forms.note,
    towards(role, act, chance) {
      const seen = forms.of(role, act);
      if (seen.length > 0 && chance.happens(0.85)) return chance.oneOf(seen);
      const path = act.split(' ')[1] ?? '';
      const near = [...of(role).keys()]
        .map((kind) => ({ kind, steps: commonSteps(kind.split('?')[0] ?? '', path) }))
        .filter(({ steps }) => steps > 1);
      const nearest = near.sort((a, b) => b.steps - a.steps).slice(0, 6);
      const some = [chance.oneOf(nearest), chance.oneOf(nearest)].flatMap((one) => (one ? [one.kind] : []));
      const [kind] = some.sort((a, b) => (visits.get(`${role} ${a}`) ?? 0) - (visits.get(`${role} ${b}`) ?? 0));
      if (kind === undefined) return undefined;
      visits.set(`${role} ${kind}`, (visits.get(`${role} ${kind}`) ?? 0) + 1);
      return chance.oneOf(of(role).get(kind) ?? []);
    },
    hasForm(role, address, has) {
      const kind = `${role} ${kindOf(address) ?? ''}`;
      if (has) toRead.delete(kind);
      else if ((visits.get(kind) ?? 0) > 2) toRead.add(kind);
    },
    forget(role, address) {
      const kind = kindOf(address) ?? '';
      const left = (of(role).get(kind) ?? []).filter((one) => one !== address);
      if (left.length > 0) of(role).set(kind, left);
      else of(role).delete(kind);
    },
  };
}
