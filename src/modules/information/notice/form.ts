import { choice, day, email, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type LanguageTag, languageTags } from '#platform/i18n/languages.ts';
import { type Additions, type Blank, blanks, conformities, methods, type Notice, type Values } from './rules.ts';

const line = text({ max: 300 });
const lines = text({ multiline: true, max: 600 });
const long = text({ multiline: true, max: 4_000 });

/** The field in which the county's own paragraphs of a language stand. */
export function additionField(tag: LanguageTag): `own-${LanguageTag}` {
  return `own-${tag}`;
}

const additions = Object.fromEntries(languageTags.map((tag) => [additionField(tag), long])) as Record<
  `own-${LanguageTag}`,
  typeof long
>;

/** No blank is required here: whoever does not know one yet can save the others. What is missing is listed. */
export const noticeForms = {
  imprint: form({
    authority: line,
    address: lines,
    represented: line,
    phone: line,
    mail: email(),
    responsible: line,
    supervision: lines,
    ...additions,
  }),
  privacy: form({ controller: lines, dataAuthority: lines, ...additions }),
  accessibility: form({
    conformity: choice(conformities),
    gaps: long,
    method: choice(methods),
    drawnUpOn: day(),
    feedback: lines,
    enforcement: lines,
    ...additions,
  }),
};

type FormValues = Readonly<Record<string, string | null>>;

/** What was filled in, as the notice keeps it. */
export function filledIn(notice: Notice, value: FormValues): { values: Values; additions: Additions } {
  const given = (name: string) => (value[name] ? [value[name]] : []);
  return {
    values: Object.fromEntries(blanks[notice].flatMap((blank: Blank) => given(blank).map((words) => [blank, words]))),
    additions: Object.fromEntries(
      languageTags.flatMap((tag) => given(additionField(tag)).map((words) => [tag, words])),
    ),
  };
}

/** The form as it begins. */
export function prefilledNotice(values: Values, own: Additions): Record<string, readonly string[]> {
  const texts = languageTags.map((tag): [string, string | undefined] => [additionField(tag), own[tag]]);
  return Object.fromEntries([...Object.entries(values), ...texts].map(([name, words]) => [name, words ? [words] : []]));
}
