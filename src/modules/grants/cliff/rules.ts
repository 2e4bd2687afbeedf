import { addMonths } from '#platform/i18n/format.ts';
import type { DonePart } from '../handover/rules.ts';

/** What a funding cliff is calculated from; days are `YYYY-MM-DD`, money is cents. */
export interface CliffInput {
  grants: readonly {
    id: string;
    code: string;
    title: string;
    state: string;
    startOn: string;
    endOn: string;
    grantedCents: number | null;
    /** The day by which a follow-up must be applied for, where there is one. */
    applyBy: string | null;
    grantedOn: string | null;
  }[];
  allocations: readonly { grantId: string; measureId: string; amountCents: number }[];
  /** Measures with money from a grant; those that only name one do not fall with it and are left out. */
  measures: readonly {
    id: string;
    code: string;
    title: string;
    state: string;
    /** Cards behind it, by the thread's rule. */
    voiceIds: readonly string[];
    /** Nobody asked for it: no card, and nothing else either. */
    isSilent: boolean;
  }[];
  posts: readonly {
    id: string;
    code: string;
    title: string;
    sharePercent: number;
    endOn: string | null;
    grantIds: readonly string[];
    handoverDueOn: string | null;
    handoverDone: readonly DonePart[];
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
  /** Cards behind the measures, each counted once. */
  voices: number;
  /** Places per year of the offers, as far as they are known. */
  places: number;
}

/** Money to count on: it runs, or it is granted and begins later, and its last day has not passed. */
export function isSecured({ state, endOn }: { state: string; endOn: string }, today: string): boolean {
  return (state === 'running' || state === 'granted') && endOn >= today;
}

/**
 * What falls away before `on` if nothing is renewed: grants that run today or begin by then and end before that day, the posts they pay,
 * the measures they pay, the offers that deliver those measures. `extended` are grants assumed to go on.
 */
export function fundingCliff(
  input: CliffInput,
  today: string,
  on: string,
  extended: ReadonlySet<string> = new Set(),
): Cliff {
  const grants = input.grants.filter(
    (grant) => isSecured(grant, today) && grant.endOn < on && !extended.has(grant.code),
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
    measures: measures.sort((a, b) => b.amountCents - a.amountCents || (a.code < b.code ? -1 : 1)),
    offers,
    sumCents: centsOf(grants),
    sharePercent: posts.reduce((sum, post) => sum + post.sharePercent, 0),
    voices: new Set(measures.flatMap(({ voiceIds }) => voiceIds)).size,
    places: offers.reduce((sum, offer) => sum + (offer.capacity ?? 0), 0),
  };
}

/** One step of the staircase: the day on which money is gone or new money begins, of which grants, and what is there then. */
export interface CliffStep {
  on: string;
  codes: readonly string[];
  fallsCents: number;
  begins: readonly string[];
  beginsCents: number;
  restCents: number;
}

/** The whole staircase of the money that is granted, down to nothing or to what is assumed to go on. */
export function cliffSteps(
  input: Pick<CliffInput, 'grants'>,
  today: string,
  dayAfter: (day: string) => string,
  extended: ReadonlySet<string> = new Set(),
): CliffStep[] {
  const secured = input.grants.filter((grant) => isSecured(grant, today));
  const ends = secured.filter(({ code }) => !extended.has(code)).map((grant) => ({ on: dayAfter(grant.endOn), grant }));
  const starts = secured.filter(({ startOn }) => startOn > today).map((grant) => ({ on: grant.startOn, grant }));
  let restCents = centsOf(secured.filter(({ startOn }) => startOn <= today));
  return [...new Set([...ends, ...starts].map(({ on }) => on))].sort().map((on) => {
    const gone = ends.filter((end) => end.on === on).map(({ grant }) => grant);
    const begun = starts.filter((start) => start.on === on).map(({ grant }) => grant);
    const [fallsCents, beginsCents] = [centsOf(gone), centsOf(begun)];
    restCents += beginsCents - fallsCents;
    return { on, codes: codesOf(gone), fallsCents, begins: codesOf(begun), beginsCents, restCents };
  });
}

/** The first day on which money ends. */
export function firstFall(steps: readonly CliffStep[]): string | undefined {
  return steps.find(({ codes }) => codes.length > 0)?.on;
}

/** What is there before the first step, what falls by a day, and what is there on it; in cents. */
export function cutAt(steps: readonly CliffStep[], on: string): { start: number; gone: number; rest: number } {
  const [first] = steps;
  const start = first ? first.restCents + first.fallsCents - first.beginsCents : 0;
  const passed = steps.filter((step) => step.on <= on);
  const gone = passed.reduce((sum, { fallsCents }) => sum + fallsCents, 0);
  return { start, gone, rest: passed.at(-1)?.restCents ?? start };
}

const centsOf = (grants: CliffInput['grants']) =>
  grants.reduce((sum, { grantedCents }) => sum + (grantedCents ?? 0), 0);
const codesOf = (grants: CliffInput['grants']) => grants.map(({ code }) => code).sort();

/** What the renewal of one grant would save of what falls away by a day. */
export interface RenewalSaving {
  code: string;
  title: string;
  grantedCents: number;
  posts: number;
  measureCodes: readonly string[];
}

/** What the renewal of each grant saves that ends before a day, the most money first. */
export function renewalSavings(input: CliffInput, today: string, on: string): RenewalSaving[] {
  const all = fundingCliff(input, today, on);
  return all.grants
    .map((grant) => {
      const left = fundingCliff(input, today, on, new Set([grant.code]));
      const keptMeasures = new Set(left.measures.map(({ code }) => code));
      return {
        code: grant.code,
        title: grant.title,
        grantedCents: grant.grantedCents ?? 0,
        posts: all.posts.length - left.posts.length,
        measureCodes: all.measures
          .map(({ code }) => code)
          .filter((code) => !keptMeasures.has(code))
          .sort(),
      };
    })
    .sort((a, b) => b.grantedCents - a.grantedCents);
}

/** The months a slider offers: it begins with the current one and ends a month after the last end. */
export function sliderMonths(
  steps: readonly CliffStep[],
  today: string,
): { fromOn: string; untilOn: string; most: number } {
  const fromOn = `${today.slice(0, 7)}-01`;
  const last = steps.at(-1)?.on ?? today;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const most = Math.max(12, months(last) - months(fromOn) + 1);
  return { fromOn, untilOn: addMonths(fromOn, most), most };
}

/** The day of `monat` in an address: the first of the month so many months from now; undefined where it is no number. */
export function dayOfMonths(text: string | null, today: string, most: number): string | undefined {
  if (text === null || !/^\d{1,3}$/.test(text) || Number(text) > most) return undefined;
  return addMonths(`${today.slice(0, 7)}-01`, Number(text));
}

/** Where the slider stands for a day: the month that begins on it or after it. */
export function monthsTo(day: string, today: string, most: number): number {
  const months =
    (Number(day.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(today.slice(5, 7));
  return Math.min(most, Math.max(0, months + (day.endsWith('-01') ? 0 : 1)));
}
