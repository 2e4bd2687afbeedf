import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { accountRoutes, workspaceLanguages } from '#modules/accounts/index.ts';
import type { Assets } from '#platform/http/assets.ts';
import type { Frame } from '#platform/http/site.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { type Actor, actorLabel } from '#platform/permissions/actor.ts';
import { RequestedFormContext, requestedForm } from '#ui/form/requested-form.ts';
import type { LayoutProps, LegalLinks, NavigationItem } from '#ui/layouts/layout-props.ts';
import { PlainLayout } from '#ui/layouts/plain-layout.tsx';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { WorkspaceLayout } from '#ui/layouts/workspace-layout.tsx';
import { HelpContext, type PageHelp, type PageWord, WordContext } from '#ui/section-head/help.tsx';
import { footLinks, publicNavigation, sortedNavigation, workspaceNavigation } from './navigation.ts';
import { type PublicTwin, thingAt } from './public-twin.ts';
import { routes } from './routes.ts';
import { allWords, wordOfPage, wordsIn } from './words.rules.ts';

/** Makes the function that draws a page into the layout that fits it. */
export function makeFrame(
  modules: readonly Manifest[],
  assets: Assets,
  keepsOffline: boolean,
  publicTwin: PublicTwin,
): (frame: Frame) => Promise<VNode> {
  const items = sortedNavigation(modules);
  return async (frame) => {
    const layout = layoutOf(frame);
    const offline = keepsOffline && frame.county.isPublished && layout === 'public' && frame.isPublic;
    const props = { ...commonProps(frame, assets, layout, offline), ...(offline ? installable(frame) : {}) };
    const { beside, wide } = frame.view;
    const requested = requestedForm(frame.url, frame.view.status);
    const body = <RequestedFormContext.Provider value={requested}>{frame.view.body}</RequestedFormContext.Provider>;
    if (layout === 'workspace') {
      const helped = <HelpContext.Provider value={helpOf(frame)}>{body}</HelpContext.Provider>;
      return inWorkspace(frame, props, await workspaceNavigation(items, frame, publicTwin), helped);
    }
    if (layout === 'plain') {
      return (
        <PlainLayout {...props} beside={beside} languages={doorLanguages(frame)}>
          {body}
        </PlainLayout>
      );
    }
    const navigation = await publicNavigation(items, frame);
    const languages = otherLanguages(frame);
    return (
      <PublicLayout
        {...props}
        navigation={navigation}
        languages={languages}
        footerLinks={footLinks(items, frame)}
        width={wide ? 'full' : 'wrap'}
      >
        <WordContext.Provider value={wordFor(frame)}>{body}</WordContext.Provider>
      </PublicLayout>
    );
  };
}

/** The help of the page with the words in it that not everybody knows. */
function helpOf({ help, words: { t } }: Frame): PageHelp | undefined {
  if (help === undefined) return undefined;
  return {
    text: help,
    words: wordsIn(help, allWords(t)),
    more: { href: routes.words.href({}), label: t('house.words.all') },
  };
}

/** The word that this page for everybody explains at its head. */
function wordFor({ isPublic, url, words, view }: Frame): PageWord | undefined {
  const word = isPublic && view.status === undefined ? wordOfPage(words.t, url.pathname) : undefined;
  if (!word) return undefined;
  const href = routes.publicWords.href({ lang: words.language.tag });
  return { ...word, more: { href, label: words.t('house.words.title') } };
}

function inWorkspace(
  frame: Frame,
  props: Omit<LayoutProps, 'children'>,
  navigation: readonly NavigationItem[],
  body: VNode,
): VNode {
  return (
    <WorkspaceLayout
      {...props}
      navigation={navigation}
      person={personOf(frame)}
      search={{ action: '/suche', placeholder: frame.words.t('house.bar.search') }}
      rail={frame.view.wide}
      foot={historyLink(frame)}
    >
      {body}
    </WorkspaceLayout>
  );
}

/** On the page of a thing, for whoever may: the way to its history. */
function historyLink({ url, access, visitor, words, view }: Frame) {
  const thing = view.status === undefined ? thingAt(url.pathname) : undefined;
  if (!thing || !access.may(visitor.by, 'house.history.read')) return undefined;
  return {
    label: words.t('house.history.of-this'),
    href: routes.history.href({}, { art: thing.kind, nr: thing.code }),
  };
}

function layoutOf(frame: Frame): 'public' | 'workspace' | 'plain' {
  if (frame.view.layout) return frame.view.layout;
  if (frame.isPublic) return 'public';
  return frame.visitor.by.kind === 'person' ? 'workspace' : 'plain';
}

function commonProps(
  frame: Frame,
  assets: Assets,
  layout: 'public' | 'workspace' | 'plain',
  offline: boolean,
): Omit<LayoutProps, 'children'> {
  const { view, county, words } = frame;
  const sheet = assets.href(layout === 'public' ? 'src/ui/public.css' : 'src/ui/workspace.css');
  // Shortcuts, drafts, filters and dialogs of the workspace; a public page names what it needs, most need nothing.
  const names = [...(layout === 'workspace' ? ['desk'] : []), ...(offline ? ['offline'] : []), ...(view.islands ?? [])];
  const islands = [...new Set(names)].map((name) => assets.island(name));
  const alternates = frame.isPublic && view.status === undefined ? otherLanguages(frame) : undefined;
  return {
    lang: words.lang,
    dir: words.dir,
    title: view.title,
    description: view.description,
    stylesheets: [sheet, county.accent && routes.countyStyles.href({}, { farbe: county.accent.slice(1) })].filter(
      (href) => href !== undefined,
    ),
    scripts: islands.filter((href) => href !== undefined),
    noindex: layout !== 'public',
    refreshSeconds: view.refreshSeconds,
    alternates,
    county: { name: county.name, claim: county.claim || undefined, logoUrl: county.logoHref },
    homeHref: layout === 'workspace' ? '/heute' : `/${words.language.tag}`,
    legal: hasLegalPages(frame, layout) ? legalLinks(words.language.tag) : undefined,
    notices: frame.notice ? [{ kind: 'done', message: frame.notice }] : [],
    breadcrumbs: view.crumbs,
    who: layout === 'workspace' ? whoOf(frame) : undefined,
    saved: frame.saved,
    demo: county.demo ? words.t('ui.head.demo') : layout === 'plain' ? undefined : closedWord(frame),
  };
}

/** Tells people apart whose drafts lie in one browser, and says nobody who it is. */
function whoOf({ county, visitor: { by } }: Frame): string | undefined {
  if (by.kind !== 'person') return undefined;
  return createHash('sha256').update(`draft ${county.slug} ${by.id}`).digest('hex').slice(0, 16);
}

/** A phone can put the public pages on its first screen. */
function installable({ words, county }: Frame) {
  const icon = routes.appIcon.href({}, { farbe: county.accent?.slice(1) });
  return { manifest: routes.appManifest.href({ lang: words.language.tag }), icon };
}

/** The same page in every language of the county: only the first part of the address differs. */
function otherLanguages(frame: Frame) {
  const rest = frame.url.pathname.replace(/^\/[^/]+/, '');
  return frame.county.languages.map(({ tag, bcp47, name, dir }) => ({
    tag: bcp47,
    name,
    dir,
    href: `/${tag}${rest}${frame.url.search}`,
    current: tag === frame.words.language.tag,
  }));
}

/** Who is not signed in reads the pages of the door in a language of the workspace, or in that of the browser. */
function doorLanguages({ visitor, view, words, url }: Frame) {
  if (visitor.by.kind !== 'guest' || view.status !== undefined) return undefined;
  const { tag: now } = words.language;
  const tags = workspaceLanguages.some((tag) => tag === now) ? workspaceLanguages : [...workspaceLanguages, now];
  return tags.map(languageOf).map(({ tag, bcp47, name, dir }) => ({
    tag: bcp47,
    name,
    dir,
    href: accountRoutes.guestLanguage.href({ language: tag }, { weiter: `${url.pathname}${url.search}` }),
    current: tag === now,
  }));
}

/** Where the county is not public, links of the door would all lead readers back to the page that says so. */
function hasLegalPages({ county, visitor }: Frame, layout: string): boolean {
  return county.isPublished || layout !== 'plain' || visitor.by.kind !== 'guest';
}

function closedWord({ county, words }: Frame): string | undefined {
  return county.isPublished ? undefined : words.t('ui.head.not-public');
}

function legalLinks(tag: string): LegalLinks {
  return {
    imprint: `/${tag}/impressum`,
    privacy: `/${tag}/datenschutz`,
    accessibility: `/${tag}/barrierefreiheit`,
    reportBarrier: `/${tag}/barriere-melden`,
  };
}

/** What somebody is here, in the county's words; a role held for several places is named once. */
function rolesOf(by: Actor, words: Words): string {
  if (by.kind !== 'person') return '';
  const names = by.roles.map(({ role }) => words.t(`accounts.role.${role}`));
  return words.format.list([...new Set(names)]);
}

function personOf(frame: Frame) {
  const { visitor, words } = frame;
  return {
    label: actorLabel(visitor.by),
    roleLabel: rolesOf(visitor.by, words),
    signOutHref: '/abmelden',
    links: [
      { label: words.t('ui.account.own'), href: '/konto' },
      { label: words.t('ui.account.public'), href: `/${words.language.tag}` },
    ],
  };
}
