import { type FoundInMunicipality, type inMunicipality, listMunicipalities } from '#modules/directory/index.ts';
import { findNodeByCode } from '#modules/thread/index.ts';
import { firstRow } from '#platform/http/first-row.ts';
import { type Context, get } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listTargets } from '../fate/data.ts';
import { fateKinds } from '../fate/rules.ts';
import { listOccasions } from '../occasion/data.ts';
import { gatheringIdOf, listGatherings } from '../occasion/gathering.data.ts';
import { gatheringName } from '../occasion/gathering.rules.ts';
import { scopesOfOccasion } from '../occasion/rules.ts';
import { routes } from '../routes.ts';
import { noId, withinOf } from '../rules.ts';
import { countAnswered } from './data.ts';
import { cardColumns } from './export.ts';
import { type CardFilter, countCards, listCardLanguages, listCards } from './list.data.ts';
import { originalsFor } from './list.rules.ts';
import { CardsView } from './list.views.tsx';
import { contributionKinds, reviewStates } from './rules.ts';

const perPage = 60;

/** The cards this person may see, narrowed by the filter of the address. */
export const cardsPage = get(routes.cards, {
  may: 'voices.contribution.read',
  example: {},
  help: 'voices.help.cards',
  async handle(context) {
    const { db, query, access, by, page, t, language } = context;
    const filter = {
      ...(await readCardFilter(context)),
      ...withinOf(context.reach),
      originalsOf: originalsFor(access.reach(by, 'voices.contribution.triage')),
    };
    const findings = await listTargets(db);
    const choices = await choicesOf(context);
    const places = new Map(choices.municipalities.map(({ id, name }) => [id, name]));
    const from = firstRow(query);
    const isFile = query.has('format');
    const cards = await listCards(
      db,
      filter,
      isFile ? undefined : { openFirst: true, limit: perPage, offset: from - 1 },
    );
    const file = await tableResponse(context, 'stimmen', cardColumns(wordsIn(language, t), findings, places), cards);
    if (file) return file;
    const body = (
      <CardsView
        {...{ cards, findings, query, from, perPage }}
        own={filter.within?.municipalities.flatMap((id) => places.get(id) ?? [])}
        choices={choices}
        total={await countCards(db, filter)}
        count={await countAnswered(db, { within: filter.within })}
        mayOpenPlaces={access.may(by, 'voices.occasion.edit')}
        mayTriage={access.may(by, 'voices.contribution.triage')}
        readsAll={access.reach(by, 'voices.contribution.triage').kind === 'everything'}
      />
    );
    return page({ title: t('voices.cards.title'), body });
  },
});

/** What can be filtered by: rooms this person may see, and municipalities. */
export async function choicesOf({ db, reach }: Pick<Context, 'db' | 'reach'>) {
  const occasions = (await listOccasions(db)).filter((occasion) => reaches(reach, scopesOfOccasion(occasion)));
  const gatherings = await listGatherings(db);
  return {
    occasions,
    gatherings,
    municipalities: await listMunicipalities(db),
    languages: await listCardLanguages(db),
  };
}

const known = <V extends string>(values: readonly V[], value: string | null): V | undefined =>
  values.find((one) => one === value);

/** The filter of an address. A measure or offer that nobody knows has no cards. */
export async function readCardFilter({ db, query }: Pick<Context, 'db' | 'query'>): Promise<CardFilter> {
  const kind = known(contributionKinds, query.get('art'));
  const state = known(reviewStates, query.get('stand'));
  const fate = known([...fateKinds, 'open', 'decided', 'existing', 'taken', 'sorted'] as const, query.get('ergebnis'));
  const [room, words, language] = [query.get('raum'), query.get('q')?.trim(), query.get('sprache')];
  const place = query.get('ort');
  const municipality = place && (await listMunicipalities(db)).find(({ id, code }) => code === place || id === place);
  const [about, gathering, answer] = [query.get('zu'), query.get(gatheringName), query.get('antwort')];
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(fate && { fate }),
    ...(room && { occasionCode: room }),
    ...(words && { words }),
    ...(language && { language }),
    ...(municipality && { municipalityId: municipality.id }),
    ...(gathering && { gatheringId: await gatheringIdOf(db, gathering) }),
    ...((answer === 'ja' || answer === 'nein') && { isAnswered: answer === 'ja' }),
    ...(query.get('ohne') === 'entwurf' && { exceptDrafts: true }),
    ...(about && { aboutId: await aboutIdOf(db, about) }),
  };
}

async function aboutIdOf(db: Context['db'], code: string): Promise<string> {
  for (const kind of ['measure', 'offer']) {
    const node = await findNodeByCode(db, kind, code);
    if (node) return node.id;
  }
  return noId;
}

/** On the page of a municipality: what its people said, what of it is answered, and the findings that it went into. */
export async function voicesInMunicipality(place: Question<typeof inMunicipality>): Promise<FoundInMunicipality[]> {
  const { db, by, access, municipality, t } = place;
  if (!access.may(by, 'voices.contribution.read')) return [];
  const own = { ...withinOf(access.reach(by, 'voices.contribution.read')), municipalityId: municipality.id };
  const cards = await listCards(db, own);
  const at = (more: Record<string, string> = {}) => routes.cards.href({}, { ort: municipality.code, ...more });
  const answered = await countCards(db, { ...own, isAnswered: true });
  const found = [
    { title: t('voices.cards.title'), href: at(), count: cards.length },
    { title: t('voices.cards.answered'), href: at({ antwort: 'ja' }), count: answered },
  ];
  if (!access.may(by, 'voices.finding.read')) return found;
  const findings = new Set(cards.flatMap(({ findingId }) => findingId ?? [])).size;
  const href = routes.findings.href({}, { ort: municipality.code });
  return [...found, { title: t('voices.findings.title'), href, count: findings }];
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;
