import type { ComponentChildren } from 'preact';
import type { County } from '#ui/brand/brand.tsx';
import type { Crumb } from '#ui/breadcrumb/breadcrumb.tsx';
import type { Language } from '#ui/languages/languages.tsx';
import type { SignName } from '#ui/sign/sign.tsx';

/** One entry of the navigation. */
export interface NavigationItem {
  label: string;
  href: string;
  current?: boolean | undefined;
  /** how many things wait there; 0 shows nothing */
  count?: number | undefined;
  /** how urgent they are; stands before the count */
  sign?: SignName | undefined;
  /** hangs on the red line of the workspace menu */
  onThread?: boolean | undefined;
}

/** A plain link. */
export interface Link {
  label: string;
  href: string;
}

/** What the last action did, or what the reader must know on this page. */
export interface Notice {
  /** `done` confirms in a toast and may offer to undo; the others stand above the content */
  kind: 'done' | 'info' | 'warning' | 'danger';
  message: string;
  action?: Link | undefined;
}

/** Who is signed in. */
export interface Person {
  /** name as shown, or the function where the county shows no names */
  label: string;
  roleLabel: string;
  /** POST address that ends the session */
  signOutHref: string;
  links?: readonly Link[] | undefined;
}

/** Addresses every page must lead to. */
export interface LegalLinks {
  imprint: string;
  privacy: string;
  accessibility: string;
  reportBarrier: string;
}

/** What the head of every document needs. */
export interface DocumentProps {
  /** BCP 47 of the page */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** of the page alone; the layout adds the county */
  title: string;
  description?: string | undefined;
  /** addresses of style sheets, the county's own last */
  stylesheets: readonly string[];
  /** addresses of module scripts; none is needed */
  scripts?: readonly string[] | undefined;
  /** overrides what the system prefers */
  theme?: 'light' | 'dark' | undefined;
  /** keeps search engines out: workspace, receipts, links for guests */
  noindex?: boolean | undefined;
  /** the same page in other languages, for search engines */
  alternates?: readonly Language[] | undefined;
  canonical?: string | undefined;
  /** loads the page again after so many seconds, because the reader chose it */
  refreshSeconds?: number | undefined;
  /** manifest of the installable app */
  manifest?: string | undefined;
  icon?: string | undefined;
  /** whose drafts the script may show: says who is signed in without saying who it is */
  who?: string | undefined;
  /** word of the draft that was saved just now */
  saved?: string | undefined;
}

/** What all layouts take. */
export interface LayoutProps extends DocumentProps {
  county: County;
  homeHref: string;
  /** missing where readers may not see those pages yet */
  legal: LegalLinks | undefined;
  notices?: readonly Notice[] | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** shown while the county is invented or not public: "Vorführung, erfundener Kreis" */
  demo?: string | undefined;
  children: ComponentChildren;
}
