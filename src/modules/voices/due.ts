import type { Db } from '#platform/database/database.ts';
import { addDays, dayOf, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Calculation, DueItem, DueSource, FigureSource, OverviewSource } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { scopeIds } from '#platform/permissions/permissions.ts';
import { countAnswered, countWaitingCards } from './contribution/data.ts';
import { countCards, listCards, listCardsById } from './contribution/list.data.ts';
import { toAnswer, toAnswerHere } from './contribution/list.rules.ts';
import { goesOn } from './contribution/originals.rules.ts';
import { listOldOriginals } from './contribution/originals.verbs.ts';
import { promisedOn } from './contribution/rules.ts';
import { listStandingFates } from './fate/data.ts';
import { listDueComparisons } from './finding/data.ts';
import { listOpenMisreadings } from './receipt/misreading.data.ts';
import { answerBy } from './receipt/misreading.rules.ts';
import { routes } from './routes.ts';
import { withinOf } from './rules.ts';

type DueContext = Parameters<DueSource['list']>[0];

/** A card is looked at within two weeks, so that its answer can come within the promised half year. */
const sortWithinDays = 14;

/** How far ahead a follow-up or a comparison is shown. */
const daysAhead = 60;

/** Cards without a fate or without an answer, forwarded ones whose follow-up day is near, and decided needs whose comparison is. */
export const dueVoices: DueSource = {
  may: 'voices.contribution.triage',
  list: async (context) => [
    ...(await flaggedCards(context)),
    ...(await openCards(context)),
    ...(await unansweredCards(context)),
    ...(await followUps(context)),
    ...(await comparisons(context)),
    ...(await misreadings(context)),
    ...(await originals(context)),
  ],
};

/** Of the cards that somebody sorts: those not sorted yet, and those sorted and not answered; no figure where there is none. */
export const voiceFigures: FigureSource = {
  may: 'voices.contribution.triage',
  list: async ({ db, by, access, t }) => {
    const own = withinOf(access.reach(by, 'voices.contribution.triage'));
    const { all, withFate, unanswered, toReview } = await countAnswered(db, own);
    const { number } = formatsOf(languageOf('de'));
    const base = t('voices.figure.of', { count: all });
    const open = {
      ...{
        value: number(all - withFate),
        base,
        label: t('voices.figure.open', { count: all - withFate, flagged: toReview }),
      },
      href: routes.cards.href({}, { ergebnis: 'open' }),
    };
    const owed = {
      ...{ value: number(unanswered), base, label: t('voices.figure.unanswered', { count: unanswered }) },
      href: routes.cards.href({}, toAnswer),
    };
    return [...(all > withFate ? [open] : []), ...(unanswered > 0 ? [owed] : [])];
  },
};

/** What indicators can count of the voices: how many have their answer. */
export const voiceCalculations: readonly Calculation[] = [
  {
    key: 'voices.answered',
    label: 'voices.calculation.answered',
    kind: 'share',
    may: 'voices.contribution.triage',
    count: async (db) => {
      const { all, answered } = await countAnswered(db);
      return { count: answered, total: all, href: routes.cards.href({}, { antwort: 'ja' }) };
    },
  },
];

/** Beside the menu entry of cards: how many wait to be sorted or answered, for whoever does that for all of them. */
export async function countOpenCards(db: Db, by: Actor): Promise<{ count: number; sign: 'late' } | undefined> {
  if (by.kind !== 'person' || !by.roles.some(({ role }) => role === 'coordinator')) return undefined;
  const count = await countWaitingCards(db);
  return count > 0 ? { count, sign: 'late' } : undefined;
}

/** Voices from one's own place, for whoever may read them; for everybody else how many are answered. */
export const voicesOverview: OverviewSource = async ({ db, by, access, language, t }) => {
  const places = scopeIds(access.reach(by, 'voices.contribution.read'), 'municipality') ?? [];
  const own = places.length > 0 ? await countCards(db, { within: { rooms: [], municipalities: places } }) : 0;
  const { all, answered } = await countAnswered(db);
  return [
    ...(own > 0 ? [{ title: t('voices.overview.own', { count: own }), href: routes.cards.href({}) }] : []),
    ...(all > 0
      ? [{ title: t('voices.overview.answered', { answered, all }), href: routes.answers.href({ lang: language.tag }) }]
      : []),
  ];
};

/** Words that may name a person are read before anything else: until then nobody else sees the card. */
async function flaggedCards({ db, t }: DueContext): Promise<DueItem[]> {
  const flagged = await listCards(db, { state: 'flagged' });
  const [first] = flagged;
  if (!first) return [];
  const code = flagged.length === 1 ? first.code : undefined;
  return [
    {
      key: 'voices.flagged',
      title: t('voices.due.flagged.title', { count: flagged.length }),
      consequence: t('voices.due.flagged.consequence'),
      dueOn: flagged.map(({ receivedAt }) => dayOf(receivedAt)).sort()[0] ?? dayOf(first.receivedAt),
      // A voice that nobody sees has fallen away until somebody has read it.
      weight: 3,
      href: code ? routes.card.href({ code }) : routes.cards.href({}, { stand: 'flagged' }),
      action: t('voices.due.flagged.action'),
      about: t('voices.due.about', { where: code ?? first.occasionCode }),
      scopes: [],
    },
  ];
}

async function openCards({ db, t }: DueContext): Promise<DueItem[]> {
  // What may name a person is read first, and a comment on a draft is answered with all others on it: both are due by themselves.
  const open = (await listCards(db, { fate: 'open', exceptDrafts: true })).filter(({ state }) => state !== 'flagged');
  const [oldest] = open.map(({ receivedAt }) => receivedAt).sort((a, b) => a.getTime() - b.getTime());
  if (!oldest) return [];
  return [
    {
      key: 'voices.open',
      title: t('voices.due.open.title', { count: open.length }),
      consequence: t('voices.due.open.consequence'),
      dueOn: addDays(dayOf(oldest), sortWithinDays),
      weight: 2,
      href: routes.board.href({}),
      action: t('voices.due.open.action'),
      about: t('voices.due.about', { where: open[0]?.occasionCode ?? '' }),
      waiting: t('voices.due.waiting'),
      scopes: [],
    },
  ];
}

/** Sorting a card is no answer: until somebody has written one, it stays due by the day that was promised. */
async function unansweredCards({ db, t }: DueContext): Promise<DueItem[]> {
  const sorted = await listCards(db, { fate: 'decided', isAnswered: false, exceptDrafts: true });
  const [dueOn] = sorted.map(({ receivedAt }) => promisedOn(receivedAt)).sort();
  if (dueOn === undefined) return [];
  const { day } = formatsOf(languageOf('de'));
  return [
    {
      key: 'voices.unanswered',
      title: t('voices.due.answer.title', { count: sorted.length }),
      consequence: t('voices.due.answer.consequence', { day: day(dueOn) }),
      dueOn,
      weight: 2,
      href: routes.cards.href({}, toAnswerHere),
      action: t('voices.due.answer.action'),
      about: t('voices.cards.title'),
      waiting: t('voices.due.waiting'),
      scopes: [],
    },
  ];
}

async function followUps({ db, today, t }: DueContext): Promise<DueItem[]> {
  const near = (await listStandingFates(db, 'forwarded')).filter(
    ({ followUpOn }) => followUpOn !== null && followUpOn <= addDays(today, daysAhead),
  );
  const cards = await listCardsById(
    db,
    near.map(({ contributionId }) => contributionId),
  );
  const codes = new Map(cards.map(({ id, code }) => [id, code]));
  return near.map(({ contributionId, recipient, followUpOn }) => {
    const code = codes.get(contributionId) ?? '';
    return {
      key: `voices.follow-up:${code}`,
      title: t('voices.due.follow-up.title', { recipient }),
      consequence: t('voices.due.follow-up.consequence', { code }),
      dueOn: followUpOn ?? today,
      weight: 1,
      href: routes.card.href({ code }),
      action: t('voices.due.follow-up.action'),
      about: t('voices.due.about', { where: code }),
      scopes: [],
    };
  });
}

async function comparisons({ db, today, t }: DueContext): Promise<DueItem[]> {
  return (await listDueComparisons(db, addDays(today, daysAhead))).map(({ code, title, compareOn }) => ({
    key: `voices.compare:${code}`,
    title: t('voices.due.compare.title', { title }),
    consequence: t('voices.due.compare.consequence', { code }),
    dueOn: compareOn,
    weight: 1,
    href: routes.finding.href({ code }),
    action: t('voices.due.compare.action'),
    about: t('voices.due.about', { where: code }),
    scopes: [],
  }));
}

/** People who wrote "that is not what I meant" wait for an answer. */
async function misreadings({ db, t }: DueContext): Promise<DueItem[]> {
  const open = await listOpenMisreadings(db);
  const [oldest] = open;
  if (!oldest) return [];
  return [
    {
      key: 'voices.misreadings',
      title: t('voices.due.misreadings.title', { count: open.length }),
      consequence: t('voices.due.misreadings.consequence'),
      dueOn: answerBy(oldest),
      weight: 2,
      href: routes.misreadings.href({}),
      action: t('voices.due.misreadings.action'),
      about: t('voices.due.about', { where: oldest.code }),
      scopes: [],
    },
  ];
}

/** Originals that go within the year: the archive is asked before, and only people can ask it. */
async function originals({ db, now, t }: DueContext): Promise<DueItem[]> {
  const old = await listOldOriginals(db, now);
  const [oldest] = old;
  if (!oldest) return [];
  const dueOn = goesOn(oldest.receivedAt);
  return [
    {
      key: 'voices.originals',
      title: t('voices.due.originals.title', { count: old.length }),
      consequence: t('voices.due.originals.consequence', { day: formatsOf(languageOf('de')).day(dueOn) }),
      dueOn,
      weight: 1,
      href: routes.card.href({ code: oldest.code }),
      action: t('voices.due.originals.action'),
      about: t('voices.due.about', { where: oldest.code }),
      scopes: [],
    },
  ];
}
