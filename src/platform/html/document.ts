import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Db } from '../database/database.ts';
import type { CountyView, View } from '../http/page.ts';
import type { SiteParts, Visitor } from '../http/site.ts';
import { dayOf } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { WordsContext, wordsIn } from '../i18n/words.ts';
import { keepCodesWhole } from './whole-codes.ts';

keepCodesWhole();

export interface Drawn {
  view: View;
  county: CountyView;
  visitor: Visitor;
  language: Language;
  url: URL;
  db: Db;
  now: Date;
  isPublic: boolean;
  /** Explains the page, in the reader's language. */
  help?: string;
  /** The word of the draft that this page answers. */
  draft?: string;
}

/** Renders a view inside its layout to a whole document, in the reader's language. */
export async function documentResponse(parts: SiteParts, drawn: Drawn): Promise<Response> {
  const { view, language, county, url, db, visitor } = drawn;
  const { t, find } = makeTranslator(parts.texts, language.tag, county.terms);
  const words = wordsIn(language, t);
  const noticeKey = url.searchParams.get('hinweis') ?? '';
  // The address chooses among our own notices; it can never bring a text of its own.
  const notice = /(^|\.)notice\./.test(noticeKey) ? find(noticeKey) : undefined;
  const today = dayOf(drawn.now);
  const node = await parts.frame({
    view,
    county,
    visitor,
    words,
    url,
    db,
    access: parts.access,
    today,
    isPublic: drawn.isPublic,
    ...(notice === undefined ? {} : { notice }),
    ...(drawn.draft === undefined || (view.status ?? 200) >= 400 ? {} : { saved: drawn.draft }),
    ...(drawn.help === undefined ? {} : { help: drawn.help }),
  });
  const html = renderToString(h(WordsContext.Provider, { value: words, children: node }));
  return new Response(`<!doctype html>${html}`, {
    status: view.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
