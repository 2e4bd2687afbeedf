import { type ownedByLeadUnit, ownerLine } from '#modules/directory/index.ts';
import { listCards, listFindings, listTwins } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Context, get } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { listConferences } from '../data.ts';
import { listRooms } from '../room/data.ts';
import { routes } from '../routes.ts';
import { tallyOf, titleOf } from '../rules.ts';
import { type Compared, compare } from './list.rules.ts';
import { SeriesView } from './list.views.tsx';

/** The whole series, each conference beside the others. Eight queries, however many there are. */
export async function seriesOf(db: Db): Promise<Compared[]> {
  const rooms = await listRooms(db);
  const cards = await listCards(db);
  const findings = await listFindings(db);
  const twins = await listTwins(db);
  return compare(
    (await listConferences(db)).map((conference) => {
      const own = cards.filter(({ gatheringId }) => gatheringId === conference.id);
      const findingIds = new Set(own.flatMap(({ id, findingId }) => findingId ?? twins.get(id)?.findingId ?? []));
      return {
        conference,
        rooms: rooms.filter(({ conferenceId }) => conferenceId === conference.id).length,
        findings: findings.filter(({ id, state }) => state !== 'draft' && findingIds.has(id)).length,
        tally: tallyOf(own),
      };
    }),
  );
}

const list = get(routes.conferences, {
  help: 'conferences.help.conferences',
  may: 'conferences.conference.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, t, language } = context;
    const series = await seriesOf(db);
    const file = await tableResponse(context, 'konferenzen', columnsOf(wordsIn(language, t)), series);
    if (file) return file;
    const mayEdit = access.may(by, 'conferences.conference.edit');
    return context.page({
      title: t('conferences.navigation'),
      body: <SeriesView series={series} mayEdit={mayEdit} owner={await ownerLine(context)} />,
    });
  },
});

function columnsOf({ t }: Pick<Context, 't'>): Column<Compared>[] {
  return [
    { label: t('conferences.field.title'), value: ({ conference }) => titleOf(conference) },
    { label: t('conferences.field.held-on'), kind: 'day', value: ({ conference }) => conference.heldOn },
    { label: t('conferences.field.place'), value: ({ conference }) => conference.place },
    {
      label: t('conferences.public.participants'),
      kind: 'number',
      value: ({ conference }) => conference.participants,
    },
    { label: t('conferences.room.plural'), kind: 'number', value: ({ rooms }) => collected(rooms) },
    { label: t('conferences.public.cards'), kind: 'number', value: ({ tally }) => collected(tally.all) },
    { label: t('voices.kind.works-well'), kind: 'number', value: ({ tally }) => collected(tally.kinds['works-well']) },
    {
      label: t('voices.kind.must-improve'),
      kind: 'number',
      value: ({ tally }) => collected(tally.kinds['must-improve']),
    },
    { label: t('voices.kind.idea'), kind: 'number', value: ({ tally }) => collected(tally.kinds.idea) },
    { label: t('conferences.public.findings'), kind: 'number', value: ({ findings }) => collected(findings) },
    {
      label: t('conferences.public.answered'),
      kind: 'number',
      value: ({ tally }) => (tally.all === 0 ? null : tally.answered),
    },
    { label: t('conferences.state'), value: ({ conference }) => t(`conferences.public.state.${conference.state}`) },
  ];
}

/** No zero where nothing was collected, as in the table. */
const collected = (count: number) => (count > 0 ? count : null);

export const seriesPages = [list];

/** What the lead unit owns of this: the series of conferences, and how many there are. */
export async function conferencesOfLeadUnit({ db, by, access, t }: Question<typeof ownedByLeadUnit>) {
  if (!access.may(by, 'conferences.conference.read')) return [];
  const count = (await listConferences(db)).length;
  const standing = t('conferences.so-many', { count });
  return [{ title: t('conferences.navigation'), href: routes.conferences.href({}), standing }];
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;
