import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { canReport, type Measure, type Partner } from './rules.ts';

/** The partner that a form names; undefined where it is none of the measure's. */
export function partnerOf({ partners }: Pick<Measure, 'partners'>, id: string): Partner | undefined {
  return partners.find((partner) => partner.id === id);
}

/** May somebody write down what this partner does in the measure? As long as the measure lives. */
export function canDescribePart(measure: Pick<Measure, 'edition' | 'partners'>, partnerId: string): Decision {
  const lives = canReport(measure);
  if (!lives.ok) return lives;
  return partnerOf(measure, partnerId) ? yes : no('platform.form.not-a-choice', {}, 'partnerId');
}

/** Is this party its lead, or one of its partners? */
export function roleIn(measure: Pick<Measure, 'lead' | 'partners'>, partyId: string): 'lead' | 'partner' | undefined {
  if (measure.lead?.id === partyId) return 'lead';
  return measure.partners.some(({ id }) => id === partyId) ? 'partner' : undefined;
}
