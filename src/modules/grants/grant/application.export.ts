import { conceptRoutes, deriveMeasure } from '#modules/concept/index.ts';
import { directoryRoutes } from '#modules/directory/index.ts';
import type { Paper, PaperBlock } from '#platform/exports/paper.ts';
import type { Words } from '#platform/i18n/words.ts';
import { routes } from '../routes.ts';
import {
  type ApplicationChapter,
  type ApplicationSources,
  type ApplicationWords,
  applicationChapters,
} from './application.rules.ts';
import { ownDeadline } from './deadline.rules.ts';
import type { Grant } from './rules.ts';

/** One line of what is known, with where it can be looked up. */
export interface KnownRow {
  title: string;
  note?: string;
  href?: string;
}
export type Known = Readonly<Record<ApplicationChapter, readonly KnownRow[]>>;

/** What the house knows for each chapter, in the reader's words. No sentence is made up: each line is a record. */
export function knownFor(sources: ApplicationSources, words: Words, today: string): Known {
  return {
    purpose: purposeRows(sources, words),
    measures: measureRows(sources, words),
    figures: figureRows(sources, words),
    effect: effectRows(sources, words, today),
  };
}

function purposeRows({ grant, before }: ApplicationSources, words: Words): KnownRow[] {
  const { t, format } = words;
  const deadline = ownDeadline(grant);
  const sums = [
    grant.appliedCents === null ? '' : `${t('grants.grant.applied')}: ${format.euros(grant.appliedCents)}`,
    grant.ownShareCents === null ? '' : `${t('grants.grant.own-share')}: ${format.euros(grant.ownShareCents)}`,
  ];
  return [
    {
      title: [grant.programmeTitle, grant.partTitle].filter(Boolean).join(' · '),
      note: [grant.funder, periodOf(grant, words)].join(' · '),
      href: routes.programme.href({ code: grant.programmeCode }),
    },
    ...(deadline
      ? [{ title: t('grants.own-deadline.day', { kind: deadline.kind, day: format.day(deadline.on) }) }]
      : []),
    { title: grant.title, note: sums.filter(Boolean).join(' · '), href: routes.grant.href({ code: grant.code }) },
    ...(before
      ? [
          {
            title: t('grants.application.follows', { grant: `${before.code} ${before.title}` }),
            note: [periodOf(before, words), granted(before, words)].filter(Boolean).join(' · '),
            href: routes.grant.href({ code: before.code }),
          },
        ]
      : []),
  ];
}

function measureRows({ measures, allocations, grant, before }: ApplicationSources, { t, format }: Words): KnownRow[] {
  const ids = [grant.id, before?.id];
  return measures.map(({ id, code, title, goal, description, state }) => {
    const cents = allocations
      .filter((one) => one.measureId === id && ids.includes(one.grantId))
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
    return {
      title: `${code} ${title}`,
      note: [
        description,
        `${goal.code} ${goal.title}`,
        t(`concept.state.${state.state}`),
        cents > 0 ? t('grants.application.allocated', { sum: format.euros(cents) }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
      href: conceptRoutes.measure.href({ code }),
    };
  });
}

function figureRows({ before, posts, places, deliveries, measures }: ApplicationSources, words: Words): KnownRow[] {
  const { t, format } = words;
  const offers = [...new Map(deliveries.map((one) => [one.offerCode, one])).values()];
  return [
    ...(measures.length > 0 ? [{ title: t('grants.application.count', { count: measures.length }) }] : []),
    ...(before ? [{ title: t('grants.application.spent-before'), note: granted(before, words) }] : []),
    ...posts.map(({ code, title }) => ({
      title: t('grants.application.post', { post: `${code} ${title}` }),
      href: routes.post.href({ code }),
    })),
    ...offers.map(({ offerCode, offerTitle }) => ({
      title: t('grants.application.offer', { offer: `${offerCode} ${offerTitle}` }),
      href: directoryRoutes.offerPage.href({ code: offerCode }),
    })),
    ...(places.length > 0
      ? [{ title: t('grants.grants.places'), note: format.list(places.map(({ name }) => name)) }]
      : []),
  ];
}

function effectRows({ measures }: ApplicationSources, { t, format }: Words, today: string): KnownRow[] {
  return measures.flatMap((measure) => {
    // Without evidence, or older than half a year, a report says nothing: the light is grey then.
    const { value, assessment } = deriveMeasure(measure, today).lights.effect;
    if (value === 'unknown' || !assessment) return [];
    const { code, title } = measure;
    return [
      {
        title: `${code} ${title}`,
        note: t('grants.application.reported', {
          evidence: assessment.evidence,
          day: format.day(assessment.assessedOn),
        }),
        href: conceptRoutes.measure.href({ code }),
      },
    ];
  });
}

const periodOf = ({ startOn, endOn }: Grant, { format }: Words) => `${format.day(startOn)} – ${format.day(endOn)}`;

function granted({ grantedCents, spentCents }: Grant, { t, format }: Words): string {
  if (grantedCents === null) return '';
  return t('grants.folder.sums', {
    granted: format.euros(grantedCents),
    spent: spentCents === null ? 'unknown' : format.euros(spentCents),
  });
}

/** The application as the platform writes PDF and Word files: own words first, then what is known, with its addresses. */
export function applicationPaper(
  grant: Grant,
  own: ApplicationWords,
  known: Known,
  words: Words,
  around: { absolute(href: string): string; county: string; today: string },
): Paper {
  const { t, format, lang, dir } = words;
  return {
    title: t('grants.application.title', { grant: grant.title }),
    subtitle: [grant.code, grant.funder, t('grants.application.draft-of', { day: format.day(around.today) })].join(
      ' · ',
    ),
    lang: lang.split('-')[0] ?? 'de',
    dir,
    blocks: applicationChapters.flatMap((chapter): PaperBlock[] => [
      { block: 'heading', text: t(`grants.application.${chapter}`) },
      ...textOf(own[chapter]),
      ...tableOf(known[chapter], words, around),
      ...(known[chapter].length === 0 && !own[chapter] ? textOf(t('grants.application.nothing-known')) : []),
    ]),
    foot: `${around.county} · ${grant.code}`,
    replaced: t('platform.paper.replaced'),
  };
}

const textOf = (text: string | undefined): PaperBlock[] => (text ? [{ block: 'text', text }] : []);

function tableOf(
  rows: readonly KnownRow[],
  { t }: Words,
  { absolute }: { absolute(href: string): string },
): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    {
      block: 'table',
      caption: t('grants.application.known'),
      columns: [t('grants.folder.what'), t('grants.folder.known')],
      rows: rows.map(({ title, note = '', href }) => [
        { text: title, ...(href && { href: absolute(href) }) },
        { text: note },
      ]),
    },
  ];
}
