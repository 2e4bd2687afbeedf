import { isDraft, type MoreOnEdition } from '#modules/concept/index.ts';
import { listPoints } from '../point/data.ts';
import { countAnswered } from '../point/rules.ts';
import { listStatementsOn } from './data.ts';
import { EditionStatements, HeardOnEdition } from './edition.views.tsx';
import { heardOn } from './heard.rules.ts';

/** For the page of an edition: who was asked and what is open, or in public who was heard. Nothing where nobody was. */
export async function statementsOnEdition({ db, by, access, edition, isPublic }: MoreOnEdition) {
  const all = await listStatementsOn(db, edition.id);
  if (isPublic) {
    const heard = heardOn(all);
    const hasPublished = all.some(({ publishedOn, mayBeNamed }) => publishedOn !== null && mayBeNamed);
    return heard.length === 0 && !hasPublished ? null : <HeardOnEdition {...{ edition, heard, hasPublished }} />;
  }
  if (!access.may(by, 'participation.statement.read')) return null;
  if (all.length === 0 && !isDraft(edition)) return null;
  const points = countAnswered(await listPoints(db, edition.id));
  const mayInvite = isDraft(edition) && access.may(by, 'participation.statement.edit');
  return <EditionStatements {...{ edition, all, points, mayInvite }} />;
}
