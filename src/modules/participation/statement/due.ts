import { type Edition, type EditionStep, isResolved, listEditions, type StepConcern } from '#modules/concept/index.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { DueContext, DueItem, DueSource } from '#platform/manifest/manifest.ts';
import { listPoints } from '../point/data.ts';
import { countAnswered, type Point } from '../point/rules.ts';
import { routes } from '../routes.ts';
import { listStatementsOn } from './data.ts';
import { isAwaited, type Statement, stateOf } from './rules.ts';

/** Statements that are missing a week before their deadline or after it, that wait to be split, and points that wait for an answer. */
export const dueStatements: DueSource = {
  may: 'participation.statement.edit',
  list: async (context) => {
    const items: DueItem[] = [];
    for (const edition of (await listEditions(context.db)).filter((one) => !isResolved(one))) {
      const statements = await listStatementsOn(context.db, edition.id);
      items.push(...missing(context, edition, statements));
      const points = await listPoints(context.db, edition.id);
      items.push(...unsplit(context, edition, unsplitOf(statements, points)));
      items.push(...unanswered(context, edition, statements, points));
    }
    return items;
  },
};

/** So many stand alone; more with the same deadline are one line. */
const aloneUpTo = 3;

function missing({ t, today }: DueContext, edition: Edition, statements: readonly Statement[]): DueItem[] {
  const late = statements.filter((statement) => {
    const isOpen = isAwaited(statement, today) || stateOf(statement, today) === 'no-answer';
    return isOpen && statement.dueOn !== null && daysBetween(today, statement.dueOn) <= 7;
  });
  const byDay = Map.groupBy(late, ({ dueOn }) => dueOn ?? today);
  return [...byDay].flatMap(([dueOn, own]) => {
    const left = { days: Math.abs(daysBetween(today, dueOn)), past: dueOn < today ? 'yes' : 'no' };
    const shared = {
      consequence: t('participation.due.missing-consequence'),
      ...{ dueOn, weight: 1 as const, about: edition.code, scopes: [] },
    };
    if (own.length > aloneUpTo)
      return [
        {
          ...shared,
          key: `participation.missing:${edition.code}:${dueOn}`,
          title: t('participation.due.missing-many', { count: own.length, ...left }),
          href: routes.statements.href({ code: edition.code }),
          action: t('participation.due.look'),
        },
      ];
    return own.map((statement) => ({
      ...shared,
      key: `participation.missing:${statement.code}`,
      title: t('participation.due.missing', { name: statement.party.name, ...left }),
      href: routes.statement.href({ code: statement.code }),
      action: t('participation.due.look'),
    }));
  });
}

/** What has come is split into points within a week, so that every point has its answer within two. */
const splitWithin = 7;
const answerWithin = 14;

/** Statements that nobody has split yet, from the day on which they came. */
function unsplit({ t }: DueContext, edition: Edition, statements: readonly Statement[]): DueItem[] {
  const byDay = Map.groupBy(statements, ({ receivedOn }) => receivedOn ?? '');
  return [...byDay].flatMap(([receivedOn, own]) => {
    const shared = {
      consequence: t('participation.due.unsplit-consequence'),
      ...{ dueOn: addDays(receivedOn, splitWithin), weight: 2 as const, about: edition.code, scopes: [] },
      action: t('participation.due.split'),
    };
    if (own.length > aloneUpTo)
      return [
        {
          ...shared,
          key: `participation.unsplit:${edition.code}:${receivedOn}`,
          title: t('participation.due.unsplit-many', { count: own.length }),
          href: routes.statements.href({ code: edition.code }, { ['stand']: 'received' }),
        },
      ];
    return own.map((statement) => ({
      ...shared,
      key: `participation.unsplit:${statement.code}`,
      title: t('participation.due.unsplit', { name: statement.party.name }),
      href: routes.statement.href({ code: statement.code }),
    }));
  });
}

/** Points without an answer, from the day on which the first of their statements came. */
function unanswered(
  { t }: DueContext,
  edition: Edition,
  statements: readonly Statement[],
  points: readonly Point[],
): DueItem[] {
  const { answered, all } = countAnswered(points);
  const open = new Set(points.filter(({ answer }) => answer === null).map(({ statementId }) => statementId));
  const [first] = statements.flatMap(({ id, receivedOn }) => (open.has(id) ? (receivedOn ?? []) : [])).sort();
  if (first === undefined) return [];
  return [
    {
      key: `participation.unanswered-points:${edition.code}`,
      title: t('participation.due.unanswered', { points: all - answered }),
      consequence: t('participation.due.unanswered-consequence'),
      dueOn: addDays(first, answerWithin),
      weight: 2,
      href: openPoints(edition),
      action: t('participation.due.answer'),
      about: edition.code,
      scopes: [],
    },
  ];
}

/** Statements that have come and that nobody has split into points. */
function unsplitOf(statements: readonly Statement[], points: readonly Point[]): Statement[] {
  const split = new Set(points.map(({ statementId }) => statementId));
  return statements.filter(({ id, receivedOn }) => receivedOn !== null && !split.has(id));
}

const openPoints = ({ code }: Edition) => routes.points.href({ code }, { ['zeigen']: 'offen' });

/** What stands against laying a draft before the council: points without an answer, bodies that still have time. */
export async function statementsBeforeStep({ db, edition, step, today }: EditionStep): Promise<StepConcern[]> {
  if (step !== 'approval') return [];
  const statements = await listStatementsOn(db, edition.id);
  const points = await listPoints(db, edition.id);
  const { answered, all } = countAnswered(points);
  const awaited = statements.filter((statement) => isAwaited(statement, today)).length;
  const { code } = edition;
  const concerns: (StepConcern & { count: number })[] = [
    { text: 'participation.concern.points', count: all - answered, href: openPoints(edition) },
    {
      text: 'participation.concern.unsplit',
      count: unsplitOf(statements, points).length,
      href: routes.statements.href({ code }, { ['stand']: 'received' }),
    },
    { text: 'participation.concern.awaited', count: awaited, href: routes.statements.href({ code }) },
  ];
  return concerns.filter(({ count }) => count > 0).map(({ text, count, href }) => ({ text, values: { count }, href }));
}
