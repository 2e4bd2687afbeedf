import { countAnswered } from '#modules/voices/index.ts';
import { addDays, dayOf, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { DueContext, DueItem, DueSource, FigureSource, OverviewSource } from '#platform/manifest/manifest.ts';
import { listConferences } from '../data.ts';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode, titleOf } from '../rules.ts';
import { readSteps } from '../step/reached.data.ts';
import { stepState } from '../step/rules.ts';
import { cardLinks } from '../views.tsx';

/** Cards are sorted within six weeks of the day; later nobody remembers the room. */
const sortWithinDays = 42;
/** The documentation comes within a week of the closing (the wish is: on the same evening). */
const documentWithinDays = 7;
/** Steps show up so many days before they are due. */
const stepDaysAhead = 30;

/** Conferences that wait for somebody: not begun, not sorted, not documented, a next step near or missed. */
export const dueConferences: DueSource = {
  may: 'conferences.conference.edit',
  list: async (context) => {
    const { db, today } = context;
    const items: DueItem[] = [];
    for (const conference of await listConferences(db)) {
      if (conference.isTakenOver || conference.state === 'called-off') continue;
      items.push(...(await dueOf(context, conference)));
      for (const step of await readSteps(db, conference)) {
        const isOpen = stepState(step, today) !== 'done';
        if (isOpen && step.dueOn <= addDays(today, stepDaysAhead)) items.push(stepItem(context, conference, step));
      }
    }
    return items;
  },
};

type What = 'begin' | 'sort' | 'close' | 'document';

async function dueOf(context: DueContext, conference: Conference): Promise<DueItem[]> {
  const { db, today } = context;
  switch (conference.state) {
    case 'planned':
      return conference.heldOn < today ? [itemOf(context, conference, 'begin', conference.heldOn)] : [];
    case 'running': {
      const { all, withFate } = await countAnswered(db, { gatheringId: conference.id });
      const open = all - withFate;
      const dueOn = addDays(conference.heldOn, sortWithinDays);
      const what = open > 0 ? 'sort' : 'close';
      return conference.heldOn < today ? [itemOf(context, conference, what, dueOn, open)] : [];
    }
    case 'closed':
      return [itemOf(context, conference, 'document', addDays(dayOf(conference.moved.at), documentWithinDays))];
    case 'documented':
    case 'called-off':
      return [];
  }
}

function itemOf({ t }: DueContext, conference: Conference, what: What, dueOn: string, count = 0): DueItem {
  const number = String(conference.number);
  return {
    key: `conferences.${what}:${conferenceCode(conference.number)}`,
    title: t(`conferences.due.${what}.title`, { title: titleOf(conference), count }),
    consequence: t(`conferences.due.${what}.consequence`),
    dueOn,
    weight: what === 'begin' ? 1 : 2,
    href: what === 'document' ? routes.documentation.href({ number }) : routes.conference.href({ number }),
    action: t(`conferences.due.${what}.action`),
    about: t('conferences.due.about', { code: conferenceCode(conference.number) }),
    scopes: [],
  };
}

function stepItem(
  { t }: DueContext,
  conference: Conference,
  step: { id: string; title: string; dueOn: string },
): DueItem {
  return {
    key: `conferences.step:${step.id}`,
    title: t('conferences.due.step.title', { title: step.title }),
    consequence: t('conferences.due.step.consequence'),
    dueOn: step.dueOn,
    weight: 2,
    href: `${routes.conference.href({ number: String(conference.number) })}#schritte`,
    action: t('conferences.due.step.action'),
    about: t('conferences.due.about', { code: conferenceCode(conference.number) }),
    scopes: [],
  };
}

/** How many cards of the last conference with cards are answered: the promise that this product is about. */
export const conferenceFigures: FigureSource = {
  may: 'conferences.conference.read',
  list: async ({ db, t, access, by }) => {
    const last = await lastWithCards(db);
    if (!last) return [];
    const { all, answered, conference } = last;
    const format = formatsOf(languageOf('de'));
    const cards = cardLinks(access.may(by, 'voices.contribution.read'), 'de');
    return [
      {
        value: format.number(answered),
        base: t('conferences.public.of', { all }),
        label: t('conferences.figure', { title: titleOf(conference) }),
        href: cards({ conference: conferenceCode(conference.number), antwort: 'ja' }),
        share: { value: (100 * answered) / all },
      },
    ];
  },
};

/** The conference that comes next, or what came of the last one. */
export const conferenceOverview: OverviewSource = async ({ db, today, language, t }) => {
  const all = (await listConferences(db)).filter(({ isAnnounced }) => isAnnounced);
  const coming = all.filter(({ state, heldOn }) => state === 'planned' && heldOn >= today).at(-1);
  const shown = coming ?? all.find(({ state }) => state === 'documented');
  if (!shown) return [];
  const params = { lang: language.tag, number: String(shown.number) };
  const day = formatsOf(language).longDay(shown.heldOn);
  return [
    {
      title: coming ? titleOf(shown) : t('conferences.overview.documented', { title: titleOf(shown) }),
      href: coming ? routes.publicConference.href(params) : routes.publicDocumentation.href(params),
      note: [day, shown.place].filter(Boolean).join(' · '),
    },
  ];
};

/** The newest conference with cards, and their counts. */
async function lastWithCards(db: DueContext['db']) {
  for (const conference of await listConferences(db)) {
    const count = await countAnswered(db, { gatheringId: conference.id });
    if (count.all > 0) return { ...count, conference };
  }
  return undefined;
}
