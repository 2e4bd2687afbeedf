import { spokenLanguageChoices } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { choice } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listImportRows } from './data.ts';
import type { Known } from './known.form.ts';
import { explanationsFor, type UnknownWord, unknownWords } from './meaning.form.ts';
import { WordsView } from './meaning.views.tsx';
import type { FieldName, ImportSession } from './rules.ts';
import { fillEmpty, rememberMeanings } from './verbs.ts';
import { knownThings, openImport } from './visible.pages.tsx';

const may = 'intake.import.take' as const;

const words = get(routes.importWords, {
  help: 'intake.help.import-steps',
  may,
  example: 'none',
  handle: async (context) => {
    const { session, known, unknown } = await shownWords(context);
    const now = Object.fromEntries(
      unknown.flatMap(({ meaning }, index) => (meaning === undefined ? [] : [[`word${index}`, [meaning || 'leer']]])),
    );
    const body = (
      <WordsView
        session={session}
        words={unknown.map((one) => ({ ...one, choices: choicesFor(known, one.field) }))}
        form={bind(wordsForm(unknown, known), now)}
      />
    );
    return context.page({ title: session.fileName, body });
  },
});

const explain = post(routes.importWords, {
  may,
  handle: async (context) => {
    const { session, known, unknown } = await shownWords(context);
    const result = context.read(wordsForm(unknown, known));
    if (!result.ok) {
      const choices = unknown.map((one) => ({ ...one, choices: choicesFor(known, one.field) }));
      const body = <WordsView session={session} words={choices} form={bind(wordsForm(unknown, known), result)} />;
      return context.page({ title: session.fileName, status: 422, body });
    }
    const decided = unknown.map(({ field, word }, index) => {
      const value = result.value[`word${index}`] ?? null;
      return { field, word, value: value === 'leer' ? '' : value };
    });
    await rememberMeanings(
      context.db,
      context.by,
      context.now,
      session,
      decided.filter(({ word }) => word !== ''),
    );
    await fillIn(context, session, known, decided);
    return seeOther(routes.importPreview.href({ id: session.id }));
  },
});

async function shownWords(
  context: Context<'/:id'>,
): Promise<{ session: ImportSession; known: Known; unknown: UnknownWord[] }> {
  const session = await openImport(context);
  const known = await knownThings(context);
  const rows = await listImportRows(context.db, session);
  return { session, known, unknown: unknownWords(session.kind, rows, session.mapping, known) };
}

/** What was said about rows that say nothing: it stands in them as a correction, of this list alone. */
async function fillIn(
  { db }: Pick<Context, 'db'>,
  session: ImportSession,
  known: Known,
  decided: readonly { field: FieldName; word: string; value: string | null }[],
): Promise<void> {
  const rows = await listImportRows(db, session);
  for (const { field, word, value } of decided) {
    const label = choicesFor(known, field).find((one) => one.value === value)?.label;
    if (word === '' && label !== undefined) await fillEmpty(db, session, rows, { field, text: label });
  }
}

/** One choice per word, in the order in which they are shown. */
function wordsForm(unknown: readonly UnknownWord[], known: Known) {
  return form(
    Object.fromEntries(
      unknown.map(({ field }, index) => [
        `word${index}`,
        choice(['leer', ...choicesFor(known, field).map(({ value }) => value)]),
      ]),
    ),
  );
}

const choicesFor = (known: Known, field: FieldName) =>
  field === 'languages' ? spokenLanguageChoices() : explanationsFor(known, field);

export const meaningPages: readonly Page[] = [words, explain];
