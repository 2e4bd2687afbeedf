import type { RecordPlace } from '#modules/directory/index.ts';
import type { PublicPlace, PublicThing } from '#modules/information/index.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listOccasions } from '../occasion/data.ts';
import { countCardsAbout } from './about.data.ts';
import { SpeakAbout, VoicesAbout } from './about.views.tsx';
import { countAnswered, countFates } from './data.ts';
import { listCards } from './list.data.ts';
import { scopesOfCard } from './rules.ts';
import { StartBand } from './start.views.tsx';

/** What voices put on the public start page. */
export async function startBand({ db, lang, today }: PublicPlace) {
  const { all, answered } = await countAnswered(db);
  const isOpen = (await listOccasions(db)).some(
    ({ openedAt, closedAt, closesAt }) => openedAt && !closedAt && (closesAt === null || dayOf(closesAt) > today),
  );
  return <StartBand lang={lang} isOpen={isOpen} counts={await countFates(db)} all={all} answered={answered} />;
}

/** On the public page of an offer: feedback arrives where it belongs. */
export async function speakAboutOffer({ code }: PublicThing) {
  return <SpeakAbout code={code} />;
}

/** On an offer's page in the workspace: what people say about it. */
export async function voicesAboutOffer({ db, by, access, id, code }: RecordPlace) {
  const reach = access.reach(by, 'voices.contribution.read');
  const cards = (await listCards(db, { aboutId: id })).filter((card) => reaches(reach, scopesOfCard(card)));
  const count = await countCardsAbout(db, id);
  const mayList = reach.kind === 'everything';
  return <VoicesAbout code={code} count={count} cards={cards.slice(0, mostAbout)} mayList={mayList} />;
}

/** So many cards stand on the page of an offer; all of them are one step away. */
const mostAbout = 5;
