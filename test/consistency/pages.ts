import type { Page } from '#platform/http/page.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { type CodeBase, productFiles } from './code-base.ts';
import { textConstants } from './syntax.ts';

const nameOf = (page: Page) => `${page.method} ${page.route.path}`;
const permissionsOf = (manifests: readonly Manifest[]) =>
  manifests.flatMap((manifest) => Object.keys(manifest.permissions));

/** Every page names a permission that a manifest declares, or says why anybody may. */
export function pagesWithoutPermission(manifests: readonly Manifest[]): string[] {
  const known = new Set(permissionsOf(manifests));
  return manifests.flatMap((manifest) =>
    manifest.pages.flatMap((page) => {
      const may: unknown = page.may;
      if (typeof may === 'string') return known.has(may) ? [] : [`${nameOf(page)}: nobody declares ${may}`];
      const reason = (may as { anybody?: unknown } | undefined)?.anybody;
      return typeof reason === 'string' && reason.length > 9 ? [] : [`${nameOf(page)}: no permission and no reason`];
    }),
  );
}

/** A permission is `module.noun.verb`, declared by its own module, and something asks for it. */
export function idlePermissions(manifests: readonly Manifest[], code: CodeBase): string[] {
  const asked = new Set(
    productFiles(code)
      .filter(([path]) => !path.endsWith('/permissions.ts'))
      .flatMap(([path, text]) => textConstants(path, text).exact),
  );
  return manifests.flatMap((manifest) =>
    Object.keys(manifest.permissions).flatMap((permission) => [
      ...(new RegExp(`^${manifest.name}\\.[a-z-]+\\.[a-z-]+$`).test(permission)
        ? []
        : [`${permission} is not named ${manifest.name}.noun.verb`]),
      ...(asked.has(permission) ? [] : [`${permission} is asked for nowhere`]),
    ]),
  );
}

/** The text that the permission matrix shows for a permission: `concept.measure.edit` → `permission.measure.edit`. */
export function permissionsWithoutLabel(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) =>
    Object.keys(manifest.permissions)
      .map((permission) => permission.replace(`${manifest.name}.`, 'permission.'))
      .filter((key) => !manifest.texts.locales.de[key])
      .map((key) => `${manifest.name}.${key} has no text for the permission matrix`),
  );
}

/** Only roles that exist get a permission. */
export function unknownRoles(manifests: readonly Manifest[], roles: readonly string[]): string[] {
  return manifests.flatMap((manifest) =>
    Object.entries(manifest.permissions).flatMap(([permission, rule]) =>
      [...rule.roles, ...(rule.within ?? [])]
        .filter((role) => !roles.includes(role))
        .map((role) => `${permission} is given to "${role}", which is no role`),
    ),
  );
}

/** Addresses without an example in the demo county, each with the reason. Everything else is visited by the browser tests. */
export type WithoutExample = Readonly<Record<string, string>>;

/** Every page that can be read has an example that fills its whole address, or stands on the list with a reason. */
export function pagesWithoutExample(manifests: readonly Manifest[], list: WithoutExample): string[] {
  const pages = manifests.flatMap((manifest) => manifest.pages.filter((page) => page.method === 'GET'));
  const none = pages.filter((page) => page.example === 'none').map((page) => page.route.path);
  const incomplete = pages
    .filter((page) => page.example !== 'none')
    .filter((page) => {
      const names = [...page.route.path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '');
      const example = (page.example ?? {}) as Record<string, string>;
      return names.some((name) => !example[name]);
    })
    .map((page) => `${nameOf(page)}: the example does not fill the address`);
  return [
    ...incomplete,
    ...none.filter((path) => !list[path]).map((path) => `GET ${path}: no example and no reason on the list`),
    ...Object.keys(list)
      .filter((path) => !none.includes(path))
      .map((path) => `${path} is on the list without need`),
  ];
}

/** Pages of the workspace that send a file and draw no page. */
const files: readonly string[] = [
  '/konto/meine-daten',
  '/einspielen/vorlage/:kind',
  '/einspielen/:id/abgelehnt',
  '/konferenzen/:number/dokumentation/fotos/:photo',
  '/berichte/:code/daten',
  '/berichte/:code/datei',
  '/geld/stellen/:code/mappe',
  '/geld/zuwendungen/:code/antrag/datei',
];

/** Every page of the workspace explains itself by a text of its own module, or by the text of the page it belongs to. */
export function pagesWithoutHelp(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) =>
    manifest.pages
      .filter(({ method, route, may }) => method === 'GET' && !route.public && typeof may === 'string')
      .filter(({ route }) => !files.includes(route.path))
      .flatMap(({ route, help }) => {
        if (help === undefined) return [`GET ${route.path} has no help`];
        const text = manifest.texts.locales.de[help.slice(manifest.name.length + 1)];
        return text ? [] : [`GET ${route.path}: there is no text ${help} in its module`];
      }),
  );
}

/** A help is read between two clicks: at most six sentences in two paragraphs. */
export function longHelps(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) =>
    Object.entries(manifest.texts.locales.de)
      .filter(([key]) => key.startsWith('help.'))
      .filter(([, text]) => (text.match(/[.?!]( |\n|$)/g) ?? []).length > 6 || text.split('\n\n').length > 2)
      .map(([key]) => `${manifest.name}.${key} is too long`),
  );
}

/** Two pages at one address: the second would never be seen. */
export function doubleAddresses(manifests: readonly Manifest[]): string[] {
  const names = manifests.flatMap((manifest) => manifest.pages.map((page) => nameOf(page).replace(/:[a-zA-Z]+/g, ':')));
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Addresses are German words in small letters, and every page's address is a route of its module or of one below it. */
export function oddAddresses(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) =>
    manifest.pages.flatMap((page) => {
      const owners = manifests.filter((each) => each === manifest || manifest.dependsOn.includes(each.name));
      const known = owners.some((each) => Object.values(each.routes).some((route) => route.path === page.route.path));
      const well = /^(\/(:[a-zA-Z]+|[a-z0-9.-]+))*\/?$/.test(page.route.path);
      return [
        ...(known ? [] : [`${nameOf(page)} is a route neither of ${manifest.name} nor of a module it depends on`]),
        ...(well ? [] : [`${nameOf(page)}: an address has small letters, digits and hyphens`]),
      ];
    }),
  );
}

/** What may be kept for reading without a network is public, whole and without personal data: nothing of the workspace. */
export function privateOffline(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) =>
    (manifest.offline ?? []).flatMap((route) => {
      const page = manifest.pages.find((each) => each.method === 'GET' && each.route.path === route.path);
      if (!route.public) return [`${route.path} is kept offline, but not public`];
      if (page?.keep === 'never') return [`${route.path} is kept offline, but personal`];
      return page ? [] : [`${route.path} is kept offline, but there is no such page`];
    }),
  );
}

/** Texts that a manifest names by key exist: navigation, kinds of nodes, retention. */
export function labelsWithoutText(manifests: readonly Manifest[]): string[] {
  const has = (key: string) => {
    const [owner = ''] = key.split('.');
    const texts = manifests.find((manifest) => manifest.texts.module === owner)?.texts.locales.de;
    return texts?.[key.slice(owner.length + 1)] !== undefined;
  };
  return manifests
    .flatMap((manifest) => [
      ...(manifest.navigation ?? []).map((item) => item.label),
      ...(manifest.nodeKinds ?? []).map((kind) => kind.label),
      ...manifest.retention.flatMap((entry) => [entry.purpose, entry.ends]),
    ])
    .filter((key) => !has(key))
    .map((key) => `${key}: a manifest names this text, but German has none`);
}

/** A kind of node belongs to one module. */
export function doubleNodeKinds(manifests: readonly Manifest[]): string[] {
  const kinds = manifests.flatMap((manifest) => (manifest.nodeKinds ?? []).map((kind) => kind.kind));
  return kinds.filter((kind, index) => kinds.indexOf(kind) !== index);
}

/** Modules stand in dependency order, and nobody depends on a module that is not there. */
export function wrongOrder(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest, index) => {
    const before = manifests.slice(0, index).map((each) => each.name);
    return manifest.dependsOn
      .filter((name) => !before.includes(name))
      .map((name) => `${manifest.name} depends on ${name}, which does not stand before it in src/modules.ts`);
  });
}
