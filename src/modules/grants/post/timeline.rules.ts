import type { Post } from './rules.ts';

/** One post as a bar: where it lies, and whether it goes on beyond the drawing. */
export interface PostBar {
  code: string;
  title: string;
  y: number;
  x: number;
  width: number;
  /** The last day of the money that pays it lies before the end of the bar: from there on nobody pays. */
  unpaidX: number | null;
  isOpen: boolean;
}

export const timelineBox = {
  wide: { width: 1120, left: 320, right: 16, row: 34, top: 30 },
  narrow: { width: 344, left: 4, right: 4, row: 50, top: 30 },
} as const;

type Drawn = Pick<Post, 'code' | 'title' | 'startOn' | 'endOn'> & {
  /** The last day on which granted money pays it; null where the county's own budget does. */
  paidUntilOn: string | null;
};

/** Plans the posts over the years, one row each: from the first start, at most ten years back, to two years after the last end. */
export function planTimeline(posts: readonly Drawn[], today: string, look: keyof typeof timelineBox) {
  const box = timelineBox[look];
  const thisYear = Number(today.slice(0, 4));
  const years = posts.flatMap(({ startOn, endOn }) => [startOn, endOn ?? today]).map((day) => Number(day.slice(0, 4)));
  const from = Math.max(thisYear - (look === 'wide' ? 10 : 4), Math.min(thisYear, ...years));
  const until = Math.min(thisYear + (look === 'wide' ? 8 : 4), Math.max(thisYear, ...years)) + 1;
  const [first, last] = [dayNumber(`${from}-01-01`), dayNumber(`${until}-01-01`)];
  const right = box.width - box.right;
  const x = (day: number) =>
    round(box.left + ((Math.min(last, Math.max(first, day)) - first) / (last - first)) * (right - box.left));
  const height = box.top + posts.length * box.row + 4;
  return {
    width: box.width,
    height,
    todayX: x(dayNumber(today)),
    years: yearsBetween(from, until, look === 'wide' ? 12 : 5).map((year) => ({
      year,
      x: x(dayNumber(`${year}-01-01`)),
    })),
    bars: posts.map((post, index): PostBar => {
      const [start, end] = [x(dayNumber(post.startOn)), x(post.endOn ? dayNumber(post.endOn) + 1 : last)];
      const paidX = post.paidUntilOn === null ? null : x(dayNumber(post.paidUntilOn) + 1);
      return {
        code: post.code,
        title: post.title,
        y: box.top + index * box.row,
        x: start,
        width: Math.max(2, round(end - start)),
        unpaidX: paidX !== null && paidX < end ? Math.max(start, paidX) : null,
        isOpen: post.endOn === null || dayNumber(post.endOn) >= last,
      };
    }),
  };
}

/** The years that get a line, so few that their numbers do not touch. */
function yearsBetween(from: number, until: number, most: number): number[] {
  const step = Math.ceil((until - from) / most);
  const years = Array.from({ length: until - from }, (_, index) => from + index);
  return years.filter((year) => (year - from) % step === 0);
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const round = (value: number) => Math.round(value * 10) / 10;

/** The last day on which granted money pays a post; null where no grant pays it. */
export function paidUntil(
  post: Pick<Post, 'grantIds'>,
  grants: readonly { id: string; state: string; endOn: string }[],
): string | null {
  const ends = grants
    .filter(
      ({ id, state }) =>
        post.grantIds.includes(id) && ['granted', 'running', 'proof-submitted', 'settled'].includes(state),
    )
    .map(({ endOn }) => endOn)
    .sort();
  return ends.at(-1) ?? null;
}
