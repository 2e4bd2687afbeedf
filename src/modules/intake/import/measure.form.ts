import { canHaveDates, type MeasureState } from '#modules/concept/index.ts';
import { type PaperTime, readTime } from './day.form.ts';
import { meaningsFor } from './known.form.ts';
import {
  isNothing,
  isSum,
  type PaperMeasure,
  readFieldNames,
  readGoalName,
  readMeasureName,
  readMoney,
} from './paper.rules.ts';
import { decided, decidedList, oneOf, type Reader } from './reader.form.ts';
import { meaningOf, namesPerson } from './word.rules.ts';

/** The row of a concept: a measure with its goal and its field. What is doubtful is left out, and a person looks at it. */
export function measureFacts(row: Reader): PaperMeasure {
  const { code, title } = readMeasureName(row.text('code'), row.text('title'));
  if (isSum(title)) row.fault('title', 'sum-row', title);
  if (title.length > 200) row.fault('title', 'too-long', title);
  if (row.text('goal') === '') row.fault('goal', 'no-goal', '');
  const [field = { code: '', title: '' }, ...others] = readFieldNames(row.short('field'));
  return {
    field,
    furtherFields: [...others, ...readFieldNames(row.short('furtherFields').replaceAll('\n', ';'))],
    goal: readGoalName(row.short('goal')),
    code,
    title: title.slice(0, 200),
    ...moneyAndWords(row),
    leadId: leadOf(row),
    partnerIds: partnersOf(row),
    personFunction: personOf(row),
    ...timesOf(row),
    state: oneOf<MeasureState, MeasureState>(row, 'state', 'planned'),
    indicator: row.words('indicator'),
  };
}

/** The amount is what is planned; where the money comes from stands in the description, since no grant is behind it yet. */
function moneyAndWords(row: Reader): { budgetCents: number | null; description: string } {
  const { cents, words, isDoubtful } = moneyOf(row);
  const source = [isDoubtful ? '' : words, row.text('moneySource')].filter(Boolean).join(', ');
  const note = source && row.known.t('intake.measure.money-source', { source });
  const description = row.words('description', 2_000);
  const whole = [description, note].filter(Boolean).join('\n');
  if (whole.length <= 2_000) return { budgetCents: isDoubtful ? null : cents, description: whole };
  row.fault('moneySource', 'too-long', source);
  return { budgetCents: isDoubtful ? null : cents, description };
}

/** An amount in a cell that is one over several rows is the sum of all of them, and nobody knows the part of each. */
function moneyOf(row: Reader): ReturnType<typeof readMoney> {
  const money = readMoney(row.text('money'));
  const isShared = row.isShared('money') && money.cents !== null;
  if (isShared) row.fault('money', 'shared-cell', row.text('money'));
  else if (money.isDoubtful) row.fault('money', 'not-money', row.text('money'));
  return { ...money, isDoubtful: isShared || money.isDoubtful };
}

const idOf = (row: Reader, code: string) => row.known.parties.find((one) => one.code === code)?.id ?? [];

function partyIn(row: Reader, word: string): string | undefined {
  return meaningOf(word, meaningsFor(row.known, 'lead'));
}

/** Who leads; where a cell names several, the first one known by its whole text leads, and a person looks. */
function leadOf(row: Reader): string | null {
  const word = row.text('lead');
  if (word === '') return null;
  const code = decided(row, 'lead', word, 'unknown-party', () => partyIn(row, word));
  return [idOf(row, code)].flat()[0] ?? null;
}

function partnersOf(row: Reader): string[] {
  const codes = decidedList(row, 'partners', 'unknown-party', (word) => partyIn(row, word));
  return codes.flatMap((code) => idOf(row, code));
}

/** Measures name functions, never persons. */
function personOf(row: Reader): string {
  const person = row.short('personFunction');
  if (!namesPerson(person)) return person;
  row.fault('personFunction', 'person', '');
  return '';
}

/** First and last day; one cell may hold both, or say that it goes on for good. */
function timesOf(row: Reader): Pick<PaperMeasure, 'startOn' | 'endOn' | 'isPermanent'> {
  const begin = timeOf(row, 'startOn');
  const end = timeOf(row, 'endOn');
  const isPermanent = begin === 'for-good' || end === 'for-good';
  const startOn = typeof begin === 'object' ? begin.from : null;
  const isSpan = typeof begin === 'object' && row.text('endOn') === '' && isSpanned(row.text('startOn'), begin);
  const last = typeof end === 'object' ? end.until : isSpan ? begin.until : null;
  const dates = { startOn, endOn: isPermanent ? null : last, isPermanent };
  const allowed = canHaveDates(dates);
  if (!allowed.ok) {
    if (dates.endOn === null) row.fault('startOn', 'no-end', row.text('startOn'));
    else row.fault('endOn', 'end-before-start', [row.text('startOn'), row.text('endOn')].filter(Boolean).join(' – '));
  }
  return dates;
}

/** "2026–2028" names an end of its own; "April 2027" is only a beginning. */
function isSpanned(text: string, { from, until }: { from: string; until: string }): boolean {
  return from !== until && /[-–—]|\bbis\b/.test(text);
}

function timeOf(row: Reader, field: 'startOn' | 'endOn'): PaperTime {
  const text = row.text(field);
  if (isNothing(text)) return undefined;
  const time = readTime(text);
  if (time === undefined) row.fault(field, 'not-a-day', text);
  return time;
}
