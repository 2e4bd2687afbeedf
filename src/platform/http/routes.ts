type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamNames<`/${Tail}`>
    : Rest
  : never;

/** The values a path needs, by name. */
export type Params<Path extends string> = { [Name in ParamNames<Path>]: string };

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** An address of the workspace. Links are made by `href` only, so that a renamed address cannot leave a dead link. */
export interface Route<Path extends string = string> {
  path: Path;
  public: boolean;
  href(params: Params<Path>, query?: Query): string;
}

function fill(path: string, params: Readonly<Record<string, string>>, query?: Query): string {
  const address = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`address ${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  // Most addresses ask nothing, and a page holds hundreds of them.
  if (query === undefined) return address;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const item of value as readonly string[]) search.append(name, item);
    else if (value !== undefined && value !== '') search.append(name, String(value));
  }
  return search.size > 0 ? `${address}?${search}` : address;
}

/** A workspace address, German and stable: `route('/konzept/massnahmen/:code')`. */
export function route<const Path extends string>(path: Path): Route<Path> {
  return { path, public: false, href: (params, query) => fill(path, params, query) };
}

/** An address that readers without account may meet; the reader's language is put in front: `/uk/konzept/massnahmen/M-121`. */
export function publicRoute<const Path extends string>(path: Path): Route<`/:lang${Path}`> {
  const whole = `/:lang${path === '/' ? '' : path}` as `/:lang${Path}`;
  return { path: whole, public: true, href: (params, query) => fill(whole, params, query) };
}

/**
 * The address of a list with some of its present questions changed; `undefined` takes one away. A notice and the wish for
 * a file belong to one answer only and stay behind.
 */
export function hrefWith(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query);
  for (const name of ['format', 'hinweis', ...Object.keys(changes)]) next.delete(name);
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) next.set(name, value);
  return next.size > 0 ? `${path}?${next}` : path;
}
