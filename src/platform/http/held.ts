import { againName, isSecretField } from '../forms/form.ts';
import type { ProblemDetail } from './errors.ts';
import type { Page } from './page.ts';
import type { Visit } from './visit.ts';

/**
 * What somebody sent and what was not saved, given back by the page that says so. Nothing of it is stored: it goes back
 * to the browser that sent it, in a form that can be sent again (decision 0018).
 */
export interface Held {
  /** Where it was to go. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** What was written in sentences, to be read and copied. */
  texts: readonly string[];
  /** Sent once more as it is, it would be refused once more. */
  isFinal: boolean;
  /** Files were sent with it; those a page cannot give back. */
  hasFiles: boolean;
  /** Where its form stands: whoever had to sign in comes back there. */
  page: string;
}

/** A page from elsewhere gets nothing back, and what was not readable never came in. */
const givesBack: readonly ProblemDetail['problem'][] = [
  'signed-out',
  'second-factor',
  'forbidden',
  'not-found',
  'too-many',
  'too-large',
  'unexpected',
  'unavailable',
];

/** What this visit sent, if it is to be given back; a password never is. */
export function heldOf(
  pages: readonly Page[],
  visit: Pick<Visit, 'request' | 'url' | 'sent'>,
  { problem }: ProblemDetail,
): Held | undefined {
  const form = visit.sent.ok ? visit.sent.form : visit.sent.status === 413 ? visit.sent.written : undefined;
  if (visit.request.method === 'GET' || !form || !givesBack.includes(problem)) return undefined;
  const sent = [...form].filter(([name]) => name !== againName);
  if (sent.length === 0 || sent.some(([name]) => isSecretField(name))) return undefined;
  const fields = sent.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return {
    action: `${visit.url.pathname}${visit.url.search}`,
    fields,
    texts: fields.filter(([name, value]) => !name.startsWith('_') && isWritten(value)).map(([, value]) => value),
    isFinal: problem === 'too-large' && !hasFiles(visit, sent),
    hasFiles: hasFiles(visit, sent),
    page: formPageOf(pages, visit),
  };
}

const hasFiles = ({ sent }: Pick<Visit, 'sent'>, fields: readonly (readonly [string, FormDataEntryValue])[]) =>
  (!sent.ok && sent.status === 413 && sent.hasFiles) ||
  fields.some(([, value]) => typeof value !== 'string' && value.size > 0);

/** Somebody wrote it: more than one word, or a long one. Numbers, days and what was chosen are neither. */
function isWritten(value: string): boolean {
  const text = value.trim();
  return /\s/.test(text) || (text.length > 20 && !/^[0-9a-f]{8}-/.test(text));
}

/** The page that the form was on, as the browser says it; else the page at the address it was sent to. */
export function formPageOf(pages: readonly Page[], { request, url }: Pick<Visit, 'request' | 'url'>): string {
  const referer = request.headers.get('referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer) : undefined;
  if (from?.host === (request.headers.get('host') ?? url.host)) return `${from.pathname}${from.search}`;
  const isPage = pages.some(({ method, route }) => method === 'GET' && matchesPath(route.path, url.pathname));
  return isPage ? `${url.pathname}${url.search}` : '/';
}

/** Does this address belong to a route? `:name` stands for one part of it. */
export function matchesPath(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:[a-zA-Z]+/g, '[^/]+')}$`).test(path);
}
