import type { VNode } from 'preact';
import {
  listMunicipalities,
  type PublicInMunicipality,
  type PublicMunicipalityPlace,
} from '#modules/directory/index.ts';
import type { FirstWords, ThingsOnThread, ThreadPlace } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { firstRow } from '#platform/http/first-row.ts';
import { anybody, get } from '#platform/http/page.ts';
import type { Ending } from '../fate/rules.ts';
import { listOccasions } from '../occasion/data.ts';
import { gatheringIdOf, listGatherings } from '../occasion/gathering.data.ts';
import { gatheringName } from '../occasion/gathering.rules.ts';
import { routes } from '../routes.ts';
import { firstWords } from '../rules.ts';
import { type AnswerFilter, countOverdue, listAnswered } from './answers.data.ts';
import { AnswersView, Voice, Voices } from './answers.views.tsx';
import { countAnswered, countFates } from './data.ts';
import { contributionKinds } from './rules.ts';

const perPage = 24;
const fates: readonly Ending[] = [
  'in-finding',
  'in-draft',
  'existing',
  'sorted',
  'same-as',
  'forwarded',
  'parked',
  'not-pursued',
  'open',
];

/** What became of all voices: the counter, who still waits, and every published voice with its answer (feature 2). */
export const answersPage = get(routes.answers, {
  may: anybody('whoever spoke, and everybody else, may read what became of it'),
  example: { lang: 'de' },
  // A voice becomes overdue at midnight, without any change of content.
  keep: 'a-minute',
  async handle({ db, params, query, page, now, t }) {
    const filter = await readAnswerFilter(db, query);
    const from = firstRow(query);
    const { voices, total } = await listAnswered(db, filter, { from, count: perPage });
    const occasions = (await listOccasions(db)).filter(({ openedAt }) => openedAt !== null);
    const gatherings = await listGatherings(db);
    const places = await listMunicipalities(db);
    const counts = await countFates(db, filter.gatheringId);
    const count = await countAnswered(db, { gatheringId: filter.gatheringId });
    const overdue = await countOverdue(db, now);
    return page({
      title: t('voices.answers.title'),
      description: t('voices.answers.lead'),
      body: (
        <AnswersView
          {...{
            lang: params.lang,
            voices,
            total,
            from,
            perPage,
            occasions,
            gatherings,
            places,
            counts,
            count,
            overdue,
            isEmpty: count.all === 0 && filter.gatheringId === undefined,
            query,
            fates,
          }}
        />
      ),
    });
  },
});

async function readAnswerFilter(db: Db, query: URLSearchParams): Promise<AnswerFilter> {
  const kind = contributionKinds.find((value) => value === query.get('art'));
  const fate = fates.find((value) => value === query.get('ergebnis'));
  const [room, gathering, answer] = [query.get('raum'), query.get(gatheringName), query.get('antwort')];
  // An unknown place narrows nothing: an old link still shows something.
  const place = (await listMunicipalities(db)).find(({ code }) => code === query.get('ort'));
  return {
    ...(kind && { kind }),
    ...(fate && { fate }),
    ...(room && { occasionCode: room }),
    ...(place && { municipalityId: place.id }),
    ...(gathering && { gatheringId: await gatheringIdOf(db, gathering) }),
    ...((answer === 'ja' || answer === 'nein') && { isAnswered: answer === 'ja' }),
  };
}

/** As many stand on the page of a municipality. */
const shownInMunicipality = 3;

/** On the public page of a municipality: what people said about it, and what became of that; answered ones first. */
export async function publicVoicesInMunicipality(
  place: PublicMunicipalityPlace,
): Promise<PublicInMunicipality | undefined> {
  const { db, lang, municipality, t } = place;
  const own = { municipalityId: municipality.id };
  const slice = { from: 1, count: shownInMunicipality };
  const all = await listAnswered(db, own, slice);
  const answered = await listAnswered(db, { ...own, isAnswered: true }, slice);
  if (all.total === 0) return undefined;
  const first = [
    ...answered.voices,
    ...all.voices.filter(({ code }) => !answered.voices.some((one) => one.code === code)),
  ];
  return {
    title: t('voices.answers.here'),
    lead: t('voices.answers.of-place', { answered: answered.total, all: all.total }),
    count: all.total,
    href: `${routes.answers.href({ lang }, { ort: municipality.code })}#stimmen`,
    body: <Voices voices={first.slice(0, shownInMunicipality)} />,
  };
}

/** On the public thread page of a card: its words and the answer come before the drawing, a No as well as a Yes. */
export async function voiceOnThread({ db, node }: ThreadPlace): Promise<VNode | undefined> {
  if (node.kind !== 'contribution') return undefined;
  const { voices } = await listAnswered(db, { ids: [node.id] }, { from: 1, count: 1 });
  return voices[0] && <Voice voice={voices[0]} />;
}

/** So much of a card stands beside its number where many are listed. */
const shownOfCard = 90;

/** In lists of a public thread: how each card that everybody may read begins, instead of its bare number. */
export async function cardsOnThread({ db, things }: ThingsOnThread): Promise<FirstWords[]> {
  const cards = things.filter(({ kind }) => kind === 'contribution');
  if (cards.length === 0) return [];
  const { voices } = await listAnswered(db, { ids: cards.map(({ id }) => id) }, { from: 1, count: cards.length });
  const byCode = new Map(voices.map((voice) => [voice.code, voice]));
  return cards.flatMap(({ kind, id, code }) => {
    const voice = byCode.get(code);
    return voice ? [{ kind, id, words: firstWords(voice.text, shownOfCard), language: voice.language }] : [];
  });
}
