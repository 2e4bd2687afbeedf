import { threadRoutes } from '#modules/thread/index.ts';
import type { Page } from '#platform/http/page.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { decodedPart, thingsAt } from '#platform/manifest/things-at.ts';

/**
 * The public page for whoever may not open a page of the workspace, or not of this thing: the same address behind a language where there is
 * one (`/berichte` and `/de/berichte`), else the public page or the public thread of the thing. Nobody who is signed in
 * sees less than a guest. Undefined where readers have no such page; `withThread: false` leaves out the public thread.
 */
export type PublicTwin = (path: string, lang: string, options?: { withThread: boolean }) => string | undefined;

export function makePublicTwin(pages: readonly Page[]): PublicTwin {
  const read = pages.filter((page) => page.method === 'GET').map(({ route }) => route);
  const published = read.filter((route) => route.public).map((route) => formOf(route.path.slice('/:lang'.length)));
  // A fixed address before one with a place for anything: `/konferenzen/neu` is no conference.
  const own = read
    .filter((route) => !route.public)
    .map((route) => formOf(route.path))
    .sort((a, b) => a.places - b.places);
  const isPublished = new Set(published.map(({ text }) => text));
  return (path, lang, { withThread } = { withThread: true }) => {
    const form = own.find(({ pattern }) => pattern.test(path));
    // An address that only readers have: on paper and in speech the language is left out.
    const isThere = form ? isPublished.has(form.text) : published.some(({ pattern }) => pattern.test(path));
    return isThere ? `/${lang}${path}` : pageOfThing(path, lang, withThread);
  };
}

const place = /:[a-zA-Z]+/g;

/** Which addresses a route has: the same `text` for two routes that differ only in how they call their places. */
function formOf(path: string): { text: string; places: number; pattern: RegExp } {
  const text = path.replace(place, '[^/]+');
  return { text, places: path.match(place)?.length ?? 0, pattern: new RegExp(`^${text}$`) };
}

function pageOfThing(path: string, lang: string, withThread: boolean): string | undefined {
  const thing = thingAt(path);
  if (!thing) return undefined;
  const own = declaredNodeKinds().get(thing.kind)?.publicHref?.(thing.code, lang);
  return own ?? (withThread ? threadRoutes.publicNode.href({ lang, ...thing }) : undefined);
}

/** Which thing has its workspace page at this address, by what the modules say of their kinds. */
export function thingAt(path: string): { kind: string; code: string } | undefined {
  const named = thingsAt(path, ({ href }, code) => href?.(code));
  return named
    .map(({ kind, rest }) => ({ kind, code: decodedPart(rest) }))
    .find(({ code }) => /^[A-Z]{1,4}[\w.-]*\d[\w.-]*$/.test(code));
}
