import type { PublicPlace } from '#modules/information/index.ts';
import { countAnswered, countFates } from './data.ts';
import { StartBand } from './start.views.tsx';

/** What voices put on the public start page. */
export async function startBand({ db, lang }: PublicPlace) {
  const { all, answered } = await countAnswered(db);
  return <StartBand lang={lang} counts={await countFates(db)} all={all} answered={answered} />;
}
