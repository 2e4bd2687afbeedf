import type { PermissionTable } from '#platform/permissions/permissions.ts';
import { modules } from '#src/modules.ts';
import type { Chance } from './random.ts';

/** A form that nobody has sent yet, and who may. */
export interface Wish {
  /** `POST /konzept/massnahmen/:code/stand`. */
  act: string;
  role: string;
}

/** What nobody has done yet comes first. */
export interface Wishes {
  /** One of those that were wished for least, mostly one that was seen already; undefined where everything was done. */
  next(chance: Chance, roles: readonly string[], seenBy: (act: string) => readonly string[]): Wish | undefined;
  /** It was sent and taken. */
  taken(act: string): void;
  isOpen(act: string | undefined): boolean;
}

/** Actions that would end the simulation, or need somebody outside it, each with the reason. */
export const neverSent: readonly (readonly [address: RegExp, why: string])[] = [
  [/^\/(abmelden|anmelden)/, 'signing in and out has tests of its own, and would end what somebody does'],
  [/^\/einladung/, 'the secret of an invitation stands only in a mail'],
  [/^\/konto\/(zweiter-faktor|passwort|passkeys?|sitzungen)/, 'needs a device, or ends the own session'],
  [/^\/einstellungen\/veroeffentlichung/, 'readers would see nothing for the rest of the simulation'],
];

const table: PermissionTable = Object.assign({}, ...modules.map(({ permissions }) => permissions));

/** Writing pages of the product, by method and path; `actOf` names one of them. */
const writing = modules
  .flatMap((module) => module.pages)
  .filter(({ method }) => method !== 'GET')
  .map(({ method, route, may }) => ({
    name: `${method} ${route.path}`,
    path: route.path,
    method,
    may,
    matches: new RegExp(`^${route.path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`),
    places: route.path.split(':').length,
  }))
  .sort((a, b) => a.places - b.places);

export const actNames: readonly string[] = writing.map(({ name }) => name);

/** Which page of the product takes what is sent to this address. */
export function actOf(address: string, takesBack: boolean): string | undefined {
  const [path = ''] = address.split('?');
  const method = takesBack ? 'DELETE' : 'POST';
  return writing.find((page) => page.method === method && page.matches.test(path))?.name;
}

function rolesFor({ may }: (typeof writing)[number], roles: readonly string[]): string[] {
  if (typeof may !== 'string') return [...roles];
  const rule = table[may];
  const some: readonly string[] = [...(rule?.roles ?? []), ...(rule?.within ?? [])];
  return roles.filter((role) => (role === 'guest' ? rule?.guests : some.includes(role)));
}

export function wishesOf(): Wishes {
  const wanted = writing.filter(({ path }) => !neverSent.some(([address]) => address.test(path)));
  const tries = new Map<string, number>();
  const done = new Set<string>();
  return {
    next(chance, roles, seenBy) {
      const all = wanted.filter(({ name }) => !done.has(name));
      const seen = all.filter(({ name }) => seenBy(name).length > 0);
      const left = seen.length > 0 && chance.happens(0.7) ? seen : all;
      const some = Array.from({ length: 4 }, () => chance.oneOf(left)).filter((one) => one !== undefined);
      const [act] = some.sort((a, b) => (tries.get(a.name) ?? 0) - (tries.get(b.name) ?? 0));
      if (!act) return undefined;
      tries.set(act.name, (tries.get(act.name) ?? 0) + 1);
      const by = seenBy(act.name).filter((role) => roles.includes(role));
      const may = by.length > 0 ? by : rolesFor(act, roles);
      const role = may.includes('coordinator') && chance.happens(0.6) ? 'coordinator' : chance.oneOf(may);
      return role === undefined ? undefined : { act: act.name, role };
    },
    taken: (act) => void done.add(act),
    isOpen: (act) => act !== undefined && !done.has(act),
  };
}
