import type { Db } from '../database/database.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Route } from './routes.ts';

/** What readers once found at an address where there is nothing for them any more. */
export interface Former {
  /** Text key of what it was, singular, and its number, which stands in the address anyway; never its words. */
  what: MessageKey;
  code: string;
  /** The first day without it, `YYYY-MM-DD`. */
  since: string;
  /** The address of what it went into, for good. */
  into?: string;
  /** The address that tells more about it: a thread has nothing to say that the page of its thing does not say. */
  seeAlso?: string;
  /** Where there is more of its kind; without it, the list that the address lies under. */
  instead?: string;
}

/** The public address where a page has found nothing. */
export interface EmptyAddress {
  db: Db;
  route: Route;
  path: string;
  lang: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/**
 * Tells what once was public at an address, undefined where nothing ever was. It is asked the same for a number that
 * never existed and for one that readers never saw, so that neither answer nor time tells them apart.
 */
export type FormerSource = (address: EmptyAddress) => Promise<Former | undefined>;
