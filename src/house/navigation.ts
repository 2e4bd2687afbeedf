import type { Frame } from '#platform/http/site.ts';
import type { Manifest, NavigationItem } from '#platform/manifest/manifest.ts';
import type { NavigationItem as Shown } from '#ui/layouts/layout-props.ts';
import type { PublicTwin } from './public-twin.ts';

const order = { above: 0, thread: 1, more: 2, public: 3, foot: 4 };

/** All entries of the manifests, in the order of the menu. */
export function sortedNavigation(modules: readonly Manifest[]): NavigationItem[] {
  return modules
    .flatMap((module) => module.navigation ?? [])
    .sort((a, b) => order[a.place.kind] - order[b.place.kind] || a.place.position - b.place.position);
}

/**
 * The menu of the workspace as this person may see it, with what waits at each entry. What they may not open there but
 * every reader may, leads to the public page.
 */
export async function workspaceNavigation(
  items: readonly NavigationItem[],
  frame: Frame,
  publicTwin: PublicTwin,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  const hrefs = items.map((item) => item.href(frame.words.language.tag));
  const current = longestBeginning(hrefs, frame.url.pathname);
  for (const [index, item] of items.entries()) {
    if (item.place.kind === 'public' || item.place.kind === 'foot') continue;
    const href = hrefs[index] as string;
    if (item.may && !frame.access.may(frame.visitor.by, item.may)) {
      const open = publicTwin(href, frame.words.language.tag);
      if (open) shown.push({ label: frame.words.t(item.label), href: open, onThread: item.place.kind === 'thread' });
      continue;
    }
    const waiting = await item.count?.(frame.db, frame.visitor.by, frame.today);
    shown.push({
      label: frame.words.t(item.label),
      href,
      current: href === current,
      onThread: item.place.kind === 'thread',
      count: waiting?.count,
      sign: waiting?.sign,
    });
  }
  return shown;
}

/** The areas in the head of the public pages, without those where readers would find nothing yet. */
export async function publicNavigation(items: readonly NavigationItem[], frame: Frame): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const item of items.filter(({ place }) => place.kind === 'public')) {
    if (item.isShown && !(await item.isShown(frame.db))) continue;
    const href = item.href(frame.words.language.tag);
    const current = frame.url.pathname === href || frame.url.pathname.startsWith(`${href}/`);
    shown.push({ label: frame.words.t(item.label), href, current });
  }
  return shown;
}

/**
 * What the county shows beyond the areas of the head: reports, effect, money that ends; and the way (back) into the
 * workspace. Public pages are the same for everybody and know nobody, so that link stands there for all: whoever is signed
 * in is at work at once, everybody else meets the sign-in.
 */
export function footLinks(items: readonly NavigationItem[], { words }: Frame): { label: string; href: string }[] {
  const shown = items
    .filter((item) => item.place.kind === 'foot')
    .map((item) => ({ label: words.t(item.label), href: item.href(words.language.tag) }));
  return [...shown, { label: words.t('house.foot.workspace'), href: '/heute' }];
}

/** Of these addresses the one that is the longest beginning of this page's address. */
function longestBeginning(hrefs: readonly string[], path: string): string | undefined {
  const fitting = hrefs.filter((href) => href !== '' && (path === href || path.startsWith(`${href}/`)));
  return fitting.reduce<string | undefined>(
    (best, href) => (href.length > (best?.length ?? 0) ? href : best),
    undefined,
  );
}
