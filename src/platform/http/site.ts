import type { VNode } from 'preact';
import type { Counties, County } from '../counties/county.ts';
import type { Db } from '../database/database.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { Texts } from '../i18n/messages.ts';
import type { Words } from '../i18n/words.ts';
import type { Actor } from '../permissions/actor.ts';
import type { Access } from '../permissions/table.ts';
import type { ProblemDetail } from './errors.ts';
import type { EmptyAddress, Former } from './former.ts';
import type { Held } from './held.ts';
import type { CountyView, Installation, Page, View } from './page.ts';

/** Who came, before it is checked what they may. */
export interface Visitor {
  by: Actor;
  /** Interface language chosen by this person; undefined: German. */
  language?: LanguageTag;
  /** The same person with the roles that count only once a second factor was shown; missing where none is held back. */
  held?: Actor;
}

/** What is known of a request before its page is called. */
export interface Arrival {
  county: CountyView;
  visitor: Visitor;
}

/** What a layout knows besides the page itself. */
export interface Frame {
  view: View;
  county: CountyView;
  visitor: Visitor;
  words: Words;
  url: URL;
  db: Db;
  access: Access;
  today: string;
  /** Already in the reader's language; shown once. */
  notice?: string;
  /** Explains the page to whoever works with it. */
  help?: string;
  /** Public pages: the same page in the other languages. */
  isPublic: boolean;
  /** The page answers a form that was saved: the word of its draft. */
  saved?: string;
}

/** What readers meet in a county that is not public, and who may look at its pages as they would be. */
export interface Closed {
  mayLook(by: Actor): boolean;
  view(county: CountyView, words: Words, db: Db): Promise<View>;
}

/** Where to go from a page that says what went wrong; without one, to the start. */
export interface WayOut {
  to: 'sign-in' | 'second-factor' | 'home' | 'form' | 'again';
  href: string;
}

/** Everything the platform needs to answer requests; put together in `src/app.ts`. */
export interface SiteParts {
  counties: Counties;
  pages: readonly Page[];
  access: Access;
  texts: readonly Texts[];
  installation: Installation;
  /** Who is this, and to what kind of county do they come? One query, for every request. */
  arrive(county: County, request: Request, now: Date): Promise<Arrival>;
  /** The county alone, where it does not matter who asks. */
  countyView(county: County): Promise<CountyView>;
  /** Draws the page around a view: the whole `<html>`. */
  frame(frame: Frame): Promise<VNode>;
  /** The view for something that went wrong. */
  problemView(detail: ProblemDetail, words: Words, way: WayOut | undefined, held?: Held): View;
  /** A county that is not public. */
  closed: Closed;
  /** The public page of a workspace address, for whoever may not open that; undefined where there is none. */
  publicTwin(path: string, lang: string, options?: { withThread: boolean }): string | undefined;
  /** What once was public at an address where readers find nothing now. */
  former(address: EmptyAddress): Promise<Former | undefined>;
  /** Where somebody who is signed in begins. */
  homeHref: string;
  /** Where a guest is sent who needs to sign in. */
  signInHref(back: string): string;
  /** Where somebody is sent whose role counts only with a second factor. */
  secondFactorHref(back: string): string;
  now(): Date;
  /** By which the pace of requests is measured where `now` stands still. */
  paceNow?(): Date;
  /** Files made by the build, by address; undefined where there is none. */
  asset(path: string): { body: Uint8Array<ArrayBuffer>; type: string; encoding?: string } | undefined;
  log: Log;
  https: boolean;
  observe?(seconds: number, route: string, method: string, status: number): void;
}

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
