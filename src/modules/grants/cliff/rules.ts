/** What stands at the edge of a funding cliff; days are `YYYY-MM-DD`, money is cents. */
export interface CliffInput {
  grants: readonly {
    id: string;
    code: string;
    title: string;
    state: string;
    endOn: string;
    grantedCents: number | null;
  }[];
  allocations: readonly { grantId: string; measureId: string; amountCents: number }[];
  /** Measures that name a grant without a sum; they do not fall with it. */
  measures: readonly { id: string; code: string; title: string; state: string }[];
  posts: readonly {
    id: string;
    code: string;
    title: string;
    sharePercent: number;
    endOn: string | null;
    grantIds: readonly string[];
  }[];
  offers: readonly { id: string; code: string; title: string; measureId: string; capacity: number | null }[];
}

export interface Cliff {
  grants: CliffInput['grants'];
  posts: CliffInput['posts'];
  measures: (CliffInput['measures'][number] & { amountCents: number; grantCodes: string[] })[];
  offers: CliffInput['offers'];
  /** What was granted in the grants that end. */
  sumCents: number;
  /** Shares of posts, in percent of a full one. */
  sharePercent: number;
  /** Places per year of the offers, as far as they are known. */
  places: number;
}

/**
 * What falls away before `on` if nothing is renewed: grants that run today and end before that day, the posts they pay,
 * the measures they pay, the offers that deliver those measures. `extended` are grants assumed to go on.
 */
export function fundingCliff(
  input: CliffInput,
  today: string,
  on: string,
  extended: ReadonlySet<string> = new Set(),
): Cliff {
  const grants = input.grants.filter(
    (grant) => grant.state === 'running' && grant.endOn >= today && grant.endOn < on && !extended.has(grant.code),
  );
  const ending = new Map(grants.map((grant) => [grant.id, grant.code]));
  const posts = input.posts.filter(
    (post) =>
      post.endOn !== null && post.endOn >= today && post.endOn < on && post.grantIds.every((id) => ending.has(id)),
  );
  const measures = input.measures.flatMap((measure) => {
    const paid = input.allocations.filter((one) => one.measureId === measure.id && ending.has(one.grantId));
    const amountCents = paid.reduce((sum, one) => sum + one.amountCents, 0);
    const grantCodes = paid.map((one) => ending.get(one.grantId) ?? '').sort();
    return paid.length > 0 ? [{ ...measure, amountCents, grantCodes }] : [];
  });
  const falling = new Set(measures.map((measure) => measure.id));
  const offers = input.offers.filter((offer) => falling.has(offer.measureId));
  return {
    grants,
    posts,
    measures,
    offers,
    sumCents: grants.reduce((sum, grant) => sum + (grant.grantedCents ?? 0), 0),
    sharePercent: posts.reduce((sum, post) => sum + post.sharePercent, 0),
    places: offers.reduce((sum, offer) => sum + (offer.capacity ?? 0), 0),
  };
}

/** The days on which something ends, for the slider: the day after each end, each once, in order. */
export function cliffDays(
  input: Pick<CliffInput, 'grants'>,
  today: string,
  dayAfter: (day: string) => string,
): string[] {
  const ends = input.grants
    .filter((grant) => grant.state === 'running' && grant.endOn >= today)
    .map((grant) => dayAfter(grant.endOn));
  return [...new Set(ends)].sort();
}
