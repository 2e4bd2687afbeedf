import { createHash } from 'node:crypto';
import {
  conceptRoutes,
  findCurrentEdition,
  inEdition,
  listEditions,
  listMeasures,
  type Measure,
} from '#modules/concept/index.ts';
import { directoryRoutes, listOrganisations, readLetterhead } from '#modules/directory/index.ts';
import { listCards, promisedOn, voiceRoutes } from '#modules/voices/index.ts';
import { writePdf } from '#platform/exports/pdf.ts';
import { wordType, writeWord } from '#platform/exports/word.ts';
import { type Context, download, get, NotFound, type Page } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listGrants } from '../grant/data.ts';
import { type Grant, standingOf } from '../grant/rules.ts';
import type { HandoverPart } from '../handover/rules.ts';
import { routes } from '../routes.ts';
import { type FolderChapter, moreInFolder } from '../slots.ts';
import { type PostDeadline, postDeadlines } from './deadline.rules.ts';
import { folderPaper } from './folder.export.ts';
import { byDay, contactsOf } from './folder.rules.ts';
import type { Post } from './rules.ts';
import { visiblePost } from './visible.pages.tsx';

type Reader = Pick<Context, 'db' | 'by' | 'access' | 'today' | 't' | 'format'>;

/** Everything that has gathered for a post by itself: its money, the work of its unit, and what other modules know of it. */
export async function readFolder(reader: Reader, post: Post): Promise<FolderChapter[]> {
  const { db, by, access, today, t } = reader;
  const [edition, all] = [await findCurrentEdition(db), await listGrants(db)];
  const { unitId } = post;
  const measures =
    edition && unitId ? (await listMeasures(db, edition.id)).filter((one) => one.lead?.id === unitId) : [];
  const grants = all.filter(({ id, unitIds }) => post.grantIds.includes(id) || (unitId && unitIds.includes(unitId)));
  return [
    deadlines(reader, postDeadlines(grants, measures, today)),
    money(reader, grants),
    work(reader, measures),
    ...(await answers(reader)),
    ...(await askSlot(moreInFolder, { db, by, access, today, t, unitId })).flat(),
    await contacts(reader, measures),
    await papers(reader),
  ];
}

function deadlines({ t }: Reader, days: readonly PostDeadline[]): FolderChapter {
  return {
    part: 'deadlines',
    title: t('grants.handover.deadlines', { count: days.length }),
    day: t('grants.folder.due'),
    isDue: true,
    none: t('grants.handover.no-deadlines'),
    rows: days.map(({ on, kind, of, code, title }) => ({
      title: t(`grants.handover.deadline.${kind}`, { thing: `${code} ${title}` }),
      href: of === 'grant' ? routes.grant.href({ code }) : conceptRoutes.measure.href({ code }),
      on,
    })),
  };
}

/** Grants that still need somebody: neither settled nor rejected. */
function money({ t, format, today }: Reader, grants: readonly Grant[]): FolderChapter {
  const open = grants.filter(({ state }) => state !== 'settled' && state !== 'rejected');
  const sums = ({ grantedCents, spentCents }: Grant) =>
    grantedCents === null
      ? ''
      : t('grants.folder.sums', {
          granted: format.euros(grantedCents),
          spent: spentCents === null ? 'unknown' : format.euros(spentCents),
        });
  return {
    part: 'deadlines',
    title: t('grants.folder.grants'),
    day: t('grants.grant.end'),
    none: t('grants.folder.no-grants'),
    rows: byDay(
      open.map((grant) => ({
        title: `${grant.code} ${grant.title}`,
        note: [t(`grants.state.${standingOf(grant, today)}`), grant.funder, sums(grant)].filter(Boolean).join(' · '),
        href: routes.grant.href({ code: grant.code }),
        on: grant.endOn,
      })),
    ),
  };
}

function work({ t }: Reader, measures: readonly Measure[]): FolderChapter {
  const running = measures.filter(({ state }) => state.state !== 'done' && state.state !== 'dropped');
  return {
    part: 'measures',
    title: t('grants.handover.measures', { count: running.length }),
    day: t('grants.folder.ends'),
    none: t('grants.handover.no-measures'),
    rows: running.map(({ code, title, state, personFunction, endOn }) => ({
      title: `${code} ${title}`,
      note: [t(`concept.state.${state.state}`), personFunction].filter(Boolean).join(' · '),
      href: conceptRoutes.measure.href({ code }),
      ...(endOn && { on: endOn }),
    })),
  };
}

/** What the county owes to people who spoke: how many, by which day, and where; never what somebody said. */
async function answers({ db, by, access, t }: Reader): Promise<FolderChapter[]> {
  if (access.reach(by, 'voices.contribution.read').kind !== 'everything') return [];
  const open = await listCards(db, { isAnswered: false, exceptDrafts: true });
  const toSort = open.filter(({ fate }) => fate === null);
  const toAnswer = open.filter(({ fate }) => fate !== null);
  const line = (cards: typeof open, title: string, filter: Record<string, string>): FolderChapter['rows'] =>
    cards.length === 0
      ? []
      : [
          {
            title,
            href: voiceRoutes.cards.href({}, filter),
            on: cards.map((one) => promisedOn(one.receivedAt)).sort()[0],
          },
        ];
  return [
    {
      part: 'promises',
      title: t('grants.folder.answers'),
      day: t('grants.folder.promised'),
      isDue: true,
      none: t('grants.folder.no-answers'),
      rows: [
        ...line(toSort, t('grants.folder.to-sort', { count: toSort.length }), { ergebnis: 'open' }),
        ...line(toAnswer, t('grants.folder.to-answer', { count: toAnswer.length }), {
          ergebnis: 'decided',
          antwort: 'nein',
          ohne: 'entwurf',
        }),
      ],
    },
  ];
}

async function contacts({ db, t, today }: Reader, measures: readonly Measure[]): Promise<FolderChapter> {
  const running = measures.filter(({ state }) => state.state !== 'done' && state.state !== 'dropped');
  return {
    part: 'contacts',
    title: t('grants.folder.partners'),
    day: t('grants.folder.confirmed'),
    none: t('grants.folder.no-partners'),
    rows: contactsOf(running, await listOrganisations(db, {}, today)).map((one) => ({
      title: one.name,
      note: [one.contactFunction, one.phone, one.mailbox, one.measures.join(', ')].filter(Boolean).join(' · '),
      href: directoryRoutes.organisationPage.href({ code: one.code }),
      ...(one.confirmedOn && { on: one.confirmedOn }),
    })),
  };
}

async function papers({ db, t }: Reader): Promise<FolderChapter> {
  const editions = (await listEditions(db)).filter(({ adoptedOn }) => adoptedOn !== null);
  return {
    part: 'documents',
    title: t('grants.folder.editions'),
    day: t('grants.folder.adopted'),
    none: t('grants.folder.no-editions'),
    rows: editions.map(({ code, title, adoptedOn }) => ({
      title: `${code} ${title}`,
      href: conceptRoutes.concept.href({}, inEdition(code)),
      ...(adoptedOn && { on: adoptedOn }),
    })),
  };
}

/** Names what has gathered for a part, so that nobody marks as read what has changed since it was drawn. */
export function markOf(chapters: readonly FolderChapter[], part: HandoverPart): string {
  const rows = chapters.filter((chapter) => chapter.part === part).flatMap((chapter) => chapter.rows);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
}

/** The file to take along: `?format=pdf|docx`, PDF unless it says otherwise. */
const file = get(routes.postFolder, {
  may: 'grants.post.read',
  example: { code: 'ST1' },
  handle: async (context) => {
    const { query, language, t, county, now, today } = context;
    const format = query.get('format') ?? 'pdf';
    if (format !== 'pdf' && format !== 'docx') throw new NotFound();
    const found = await visiblePost(context);
    const absolute = (href: string) => new URL(href, county.origin).href;
    const chapters = await readFolder(context, found);
    const paper = {
      ...folderPaper(found, chapters, wordsIn(language, t), { today, absolute, county: county.name }),
      ...(await readLetterhead(context.db, county.name)),
    };
    const name = `${found.code}-uebergabe.${format}`;
    return format === 'pdf'
      ? download(await writePdf(paper, now), 'application/pdf', name)
      : download(await writeWord(paper), wordType, name);
  },
});

export const postFolderPages: readonly Page[] = [file];
