import type { PublicPlace, PublicThing } from '#modules/information/index.ts';
import { SpeakAbout } from './about.views.tsx';
import { countAnswered, countFates } from './data.ts';
import { StartBand } from './start.views.tsx';

/** What voices put on the public start page. */
export async function startBand({ db, lang }: PublicPlace) {
  const { all, answered } = await countAnswered(db);
  return <StartBand lang={lang} counts={await countFates(db)} all={all} answered={answered} />;
}

/** On the public page of an offer: feedback arrives where it belongs. */
export async function speakAboutOffer({ code }: PublicThing) {
  return <SpeakAbout code={code} />;
}
