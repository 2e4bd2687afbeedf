import { canKeepCode } from '#modules/concept/index.ts';
import { nameLikeness } from '#modules/directory/index.ts';
import type { PaperMeasure, PaperName } from './paper.rules.ts';
import type { RowProblem, RowView } from './rules.ts';
import type { DraftThings } from './target.rules.ts';
import { fold } from './word.rules.ts';

/** A goal of a table with the rows of its measures; `id` where the draft has it already. */
export interface TableGoal extends PaperName {
  id: string | undefined;
  /** Its code in the paper is given to something else; it gets a new one. */
  isCodeTaken: boolean;
  /** The row that names it first. */
  row: number;
  rows: number[];
}

/** A field of a table with its goals. */
export interface TableField extends PaperName {
  id: string | undefined;
  isCodeTaken: boolean;
  row: number;
  goals: TableGoal[];
}

export interface MeasureRow {
  number: number;
  facts: PaperMeasure;
  problems: readonly RowProblem[];
  /** Names a field or a goal, and is no measure itself. */
  isHeading: boolean;
}

/** Field → goals → rows, in the order of the table. Different spellings and a missing code are the same field or goal. */
export function growTree(rows: readonly MeasureRow[], draft: DraftThings): TableField[] {
  const fields: TableField[] = [];
  const codes = { field: draft.fields.map(({ code }) => code), goal: [...draft.codes.goal] };
  for (const { number, facts, isHeading } of rows) {
    const known = named(draft.fields, facts.field);
    let field = fields.find((one) => (known && one.id === known.id) || isSame(one, facts.field));
    if (!field) {
      const title = known?.title ?? facts.field.title;
      field = { ...placed(known, facts.field, codes.field), title, row: number, goals: [] };
      fields.push(field);
    }
    if (!field.id) field.title = fuller(field, facts.field);
    if (isHeading && facts.goal.title === '') continue;
    let goal = field.goals.find((one) => isSame(one, facts.goal));
    if (!goal) {
      const inside = draft.goals.filter(({ fieldId }) => fieldId === field.id);
      goal = { ...facts.goal, ...placed(named(inside, facts.goal), facts.goal, codes.goal), row: number, rows: [] };
      field.goals.push(goal);
    }
    goal.title = fuller(goal, facts.goal);
    if (!isHeading) goal.rows.push(number);
  }
  return fields;
}

/** The thing of the draft, or the code that a new one keeps; what is given to something else cannot be kept. */
function placed(known: { id: string; code: string } | undefined, { code }: PaperName, taken: string[]) {
  const isCodeTaken = !known && code !== '' && !canKeepCode(code, taken).ok;
  const kept = known?.code ?? (isCodeTaken ? '' : code);
  if (!known && kept !== '') taken.push(kept);
  return { id: known?.id, code: kept, isCodeTaken };
}

/** Same words; or the same code with much the same words, or with none beside it ("HF 1"). */
function isSame(one: PaperName, other: PaperName): boolean {
  const [a, b] = [plain(one.title), plain(other.title)];
  if (a === b) return one.code === '' || other.code === '' || one.code === other.code;
  if (one.code === '' || one.code !== other.code) return false;
  return isBare(one) || isBare(other) || nameLikeness(a, b) >= 0.6;
}

/** The thing that a name means: the words decide, also the short ones; the numbers of a draft may be others than those of the paper. */
export function named<Thing extends PaperName & { shortTitle?: string }>(
  things: readonly Thing[],
  name: PaperName,
): Thing | undefined {
  const isNamed = (title = '') => name.title !== '' && plain(title) === plain(name.title);
  const worded = things.find(({ title }) => isNamed(title)) ?? things.find(({ shortTitle }) => isNamed(shortTitle));
  return worded ?? things.find((one) => isSame(one, name));
}

/** How many fields, goals and measures there will be: what is here and what comes in. */
export function conceptCounts(
  tree: readonly TableField[],
  draft: DraftThings,
  comes: ReadonlySet<number>,
): { fields: number; goals: number; measures: number } {
  const isMade = ({ rows }: TableGoal) => rows.length === 0 || rows.some((row) => comes.has(row));
  const goals = tree.flatMap((field) => field.goals.filter(isMade));
  const fields = tree.filter((field) => field.goals.length === 0 || field.goals.some(isMade));
  return {
    fields: draft.fields.length + fields.filter(({ id }) => !id).length,
    goals: draft.goals.length + goals.filter(({ id }) => !id).length,
    measures: draft.measures.length + goals.flatMap(({ rows }) => rows).filter((row) => comes.has(row)).length,
  };
}

const plain = (text: string) => ` ${fold(text)} `.replaceAll(' und ', ' ').trim();

/** Only its number stands there: "HF 1". */
const isBare = ({ code, title }: PaperName) =>
  title === '' || /^(?:handlungsfeld|themenfeld|hf|feld|ziel|z)?\s*[\d.]+$/i.test(title) || title === code;

const fuller = (one: PaperName, other: PaperName) => (isBare(one) && !isBare(other) ? other.title : one.title);

/** Each row as it would be taken: what is wrong with it, and what it is the same as in the table or in the draft. */
export function compareMeasures(rows: readonly MeasureRow[], draft: DraftThings): Map<number, RowView> {
  const tree = growTree(rows, draft);
  const taken = [...draft.codes.measure];
  const views = new Map<number, RowView>();
  for (const { number, facts, problems, isHeading } of rows) {
    if (isHeading) continue;
    const goal = tree.flatMap(({ goals }) => goals).find((one) => one.rows.includes(number));
    const before = (goal?.rows ?? []).filter((row) => row < number);
    const doubleOf = before.find((row) => isAlike(facts.title, rows.find((one) => one.number === row)?.facts.title));
    const same = draft.measures
      .filter((measure) => measure.goal.id === goal?.id && isAlike(facts.title, measure.title))
      .map(({ id, code, title }) => ({ id, title: `${code} ${title}`, by: 'name' as const }));
    const isNew = same.length === 0 && doubleOf === undefined;
    views.set(number, {
      problems: [
        ...problems,
        ...(isNew
          ? [...codeProblems(facts.code, taken), ...fieldProblems(facts.furtherFields, [...tree, ...draft.fields])]
          : []),
      ],
      same,
      ...(doubleOf !== undefined && { doubleOf }),
      // A draft is only added to: what stands in it is not changed by a table.
      additions: new Map(),
      isPublic: () => false,
    });
    if (isNew && facts.code !== '') taken.push(facts.code);
  }
  return views;
}

const isAlike = (a: string, b = '') => a !== '' && (plain(a) === plain(b) || nameLikeness(a, b) >= 0.9);

/** A further field has to be the own one of another measure, or to stand in the draft: nobody means to begin one so. */
function fieldProblems(names: readonly PaperName[], known: readonly PaperName[]): RowProblem[] {
  return names
    .filter((name) => !named(known, name))
    .map(({ title }) => ({ field: 'furtherFields', key: 'unknown-field', value: title.slice(0, 80) }));
}

function codeProblems(code: string, taken: readonly string[]): RowProblem[] {
  const kept = code === '' || canKeepCode(code, taken).ok;
  if (kept) return [];
  return [{ field: 'code', key: taken.includes(code) ? 'code-taken' : 'code-form', value: code.slice(0, 80) }];
}
