import { conceptRoutes, type Edition, findEdition, inEdition } from '#modules/concept/index.ts';
import { asOf, findOccasion, type Occasion } from '#modules/voices/index.ts';
import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findPeriod } from '../period/data.ts';
import type { Period } from '../period/rules.ts';

/** A draft that is or was out for participation, with the place where people speak of it, as it stands now. */
export interface OpenDraft {
  edition: Edition;
  period: Period;
  occasion: Occasion;
}

/** The draft of an address; one that never was out for participation is not there. */
export async function visibleDraft({ db, now, reach, params }: Context<'/:code'>): Promise<OpenDraft> {
  const edition = visible(reach, await findEdition(db, params.code), 'county-wide');
  const period = visible(reach, await findPeriod(db, edition.id), 'county-wide');
  const occasion = visible(reach, await findOccasion(db, period.occasionId), 'county-wide');
  return { edition, period, occasion: asOf(occasion, now) };
}

/** The way to a page below the edition in the workspace. */
export function crumbOf(edition: Edition) {
  return { label: edition.title, href: conceptRoutes.concept.href({}, inEdition(edition.code)) };
}
