import { text, tick } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findLanguage, type Language } from '#platform/i18n/languages.ts';
import { declaredTranslations } from '#platform/manifest/declared.ts';
import type { TranslatedText } from '#platform/manifest/manifest.ts';
import { readTable } from '#platform/tables/read.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { TableRead } from '#platform/tables/table.ts';
import { routes } from './routes.ts';
import { countStates, readRows, stateIn, translationStates } from './translations.rules.ts';
import { LanguageView, Overview, PreviewView } from './translations-view.tsx';

const overview = get(routes.translations, {
  help: 'house.help.translation',
  may: 'house.translation.read',
  example: {},
  handle: async (context) => {
    const { t, county } = context;
    const texts = await allTexts(context);
    const rows = county.languages
      .filter(({ tag }) => tag !== 'de')
      .map((language) => ({ language, counts: countStates(texts, language.tag) }));
    return context.page({ title: t('house.translation.title'), body: <Overview rows={rows} total={texts.length} /> });
  },
});

const oneLanguage = get(routes.translation, {
  help: 'house.help.translation',
  may: 'house.translation.read',
  example: { tag: 'uk' },
  handle: (context) => drawLanguage(context),
});

async function drawLanguage(context: Context<'/uebersetzungen/:tag'>, refused?: string): Promise<Response> {
  const { t, query, access, by } = context;
  const language = visibleLanguage(context);
  const all = await allTexts(context);
  const state = translationStates.find((one) => one === query.get('stand'));
  const shown = state ? all.filter((one) => stateIn(one, language.tag) === state) : all;
  const file = await tableResponse(
    context,
    `uebersetzungen-${language.tag}`,
    [
      { label: t('house.translation.key'), value: (one: TranslatedText) => one.key },
      { label: t('house.translation.german'), value: ({ source }) => source },
      { label: language.name, value: ({ translations }) => translations[language.tag]?.text ?? '' },
      { label: t('house.translation.state'), value: (one) => t(`house.translation.is.${stateIn(one, language.tag)}`) },
    ],
    shown,
  );
  if (file) return file;
  const mayEdit = access.may(by, 'house.translation.edit');
  return context.page({
    title: `${t('house.translation.title')}: ${language.name}`,
    status: refused ? 422 : 200,
    body: <LanguageView language={language} texts={shown} state={state} mayEdit={mayEdit} refused={refused} />,
  });
}

/** Looks at a file that came back; nothing is taken yet. */
const preview = post(routes.translationFile, {
  may: 'house.translation.edit',
  limit: 2_000_000,
  // Reading may take seconds; no transaction waits for it.
  outside: async ({ sent }) => {
    const file = sent.get('file');
    if (!(file instanceof File) || file.name === '') return undefined;
    return readTable(new Uint8Array(await file.arrayBuffer()), file.name);
  },
  handle: async (context) => {
    const language = visibleLanguage(context);
    const read = context.outside as TableRead | undefined;
    if (!read) return drawLanguage(context, context.t('platform.form.no-file'));
    if (!read.ok) return drawLanguage(context, context.t(read.problem.key, read.problem.values));
    const rows = readRows(read.table, await allTexts(context), language.tag);
    const title = `${context.t('house.translation.title')}: ${language.name}`;
    return context.page({ title, body: <PreviewView language={language} rows={rows} /> });
  },
});

const take = post(routes.translation, {
  may: 'house.translation.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const language = visibleLanguage(context);
    const texts = await allTexts(context);
    const shape = form({ checked: tick(), ...Object.fromEntries(texts.map(({ key }) => [key, text({ max: 200 })])) });
    const result = context.read(shape);
    if (!result.ok) {
      const [first] = result.errors;
      return drawLanguage(context, first && context.t(first.key, first.values));
    }
    const { checked, ...entries } = result.value as Record<string, string | boolean>;
    for (const [key, wording] of Object.entries(entries)) {
      if (typeof wording !== 'string' || wording === '') continue;
      const taken = { key, tag: language.tag, text: wording, isChecked: checked === true };
      for (const source of declaredTranslations()) await source.take(db, by, now, taken);
    }
    return seeOther(routes.translation.href({ tag: language.tag }), 'house.notice.translations-taken');
  },
});

/** The language of an address, where this county translates into it, or 404. */
function visibleLanguage({ params, county, reach }: Context<'/uebersetzungen/:tag'>): Language {
  const translated = county.languages.filter(({ tag }) => tag !== 'de');
  const language = translated.find((each) => each === findLanguage(params.tag));
  return visible(reach, language, 'county-wide');
}

async function allTexts({ db }: Pick<Context, 'db'>): Promise<TranslatedText[]> {
  const texts: TranslatedText[] = [];
  for (const source of declaredTranslations()) texts.push(...(await source.list(db)));
  return texts;
}

export const translationPages: readonly Page[] = [overview, oneLanguage, preview, take];
