import { join } from 'node:path';
import { createServer } from 'vite';
import type { PermissionRule } from '../../src/platform/permissions/permissions.ts';

/** A page that can be read, as the tests see it: where it is and who may. */
export interface ReadablePage {
  /** Address with names: `/konzept/massnahmen/:code`. */
  path: string;
  /** Values for the names; `lang` is left to the test. Missing where the page cannot simply be visited. */
  example?: Record<string, string>;
  isPublic: boolean;
  /** The forms on it, as a coordinator or a guest sees them. */
  forms: NotedForm[];
  /** Undefined: anybody. */
  rule?: PermissionRule;
}

/** A form, and where it stands: also behind a link of its page that opens it. */
export interface NotedForm {
  address: string;
  /** Which one of the forms there, from 0. */
  index: number;
  html: string;
}

interface LoadedPage {
  route: { path: string; public: boolean };
  method: string;
  may: unknown;
  example?: Record<string, string> | 'none';
}

interface Loaded {
  modules: { permissions: Record<string, PermissionRule>; pages: LoadedPage[] }[];
}

/** An address that changes something. */
export interface ChangingPage {
  method: 'POST' | 'DELETE';
  path: string;
  /** Undefined: anybody. */
  rule?: PermissionRule;
}

/** What the code itself says: pages, and the role of each person of the demo county by mailbox. */
export interface Declared {
  pages: ReadablePage[];
  changes: ChangingPage[];
  roles: Record<string, string>;
}

/** Reads all manifests the way the build does, so that no page can be forgotten here. */
export async function readDeclared(): Promise<Declared> {
  const vite = await createServer({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  try {
    const { modules } = (await vite.ssrLoadModule('/src/modules.ts')) as Loaded;
    const rules = Object.assign({}, ...modules.map((module) => module.permissions)) as Record<string, PermissionRule>;
    const { demoPeople } = (await vite.ssrLoadModule('/src/modules/accounts/index.ts')) as {
      demoPeople: { mailbox: string; role: string }[];
    };
    const roles = Object.fromEntries(demoPeople.map((person) => [person.mailbox, person.role]));
    const all = modules.flatMap((module) => module.pages);
    const pages = all.filter((page) => page.method === 'GET').map((page) => readable(page, rules));
    const changes = all.filter((page) => page.method !== 'GET').map((page) => changing(page, rules));
    return { roles, pages, changes };
  } finally {
    await vite.close();
  }
}

function changing(page: LoadedPage, rules: Record<string, PermissionRule>): ChangingPage {
  const rule = typeof page.may === 'string' ? rules[page.may] : undefined;
  return { method: page.method as ChangingPage['method'], path: page.route.path, ...(rule ? { rule } : {}) };
}

function readable(page: LoadedPage, rules: Record<string, PermissionRule>): ReadablePage {
  const rule = typeof page.may === 'string' ? rules[page.may] : undefined;
  return {
    path: page.route.path,
    isPublic: page.route.public,
    forms: [],
    ...(page.example && page.example !== 'none' ? { example: page.example } : {}),
    ...(rule ? { rule } : {}),
  };
}
