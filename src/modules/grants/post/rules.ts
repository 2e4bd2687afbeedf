import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import type { HandoverState } from '../handover/rules.ts';

/** What a person enters about a post: a function, never who holds it. */
export interface PostInput {
  title: string;
  unitId: string | null;
  /** Of a full post. */
  sharePercent: number;
  startOn: string;
  /** The last day; null where it is for good. */
  endOn: string | null;
  handoverDueOn: string | null;
  grantIds: readonly string[];
}

/** A post that is paid for a time, with its handover. */
export interface Post extends PostInput, HandoverState {
  id: string;
  code: string;
  unitName: string;
  grantCodes: readonly string[];
}

/** May a post be like this? Its days in order, its unit and its money there. */
export function canHavePost(
  post: PostInput,
  known: { units: readonly { id: string }[]; grants: readonly { id: string }[] },
): Decision {
  const { unitId, grantIds, startOn, endOn, handoverDueOn } = post;
  if (unitId !== null && !known.units.some(({ id }) => id === unitId))
    return no('platform.form.not-a-choice', {}, 'unitId');
  if (grantIds.some((grantId) => !known.grants.some(({ id }) => id === grantId)))
    return no('platform.form.not-a-choice', {}, 'grantIds');
  return all(canEnd({ startOn }, endOn), canHandOverOn({ startOn, endOn, handoverDueOn }));
}

/** Is the handover within the post's days? */
export function canHandOverOn({
  startOn,
  endOn,
  handoverDueOn,
}: Pick<PostInput, 'startOn' | 'endOn' | 'handoverDueOn'>): Decision {
  if (handoverDueOn !== null && handoverDueOn < startOn)
    return no('grants.post.refused.handover-before-start', {}, 'handoverDueOn');
  const isTooLate = handoverDueOn !== null && endOn !== null && handoverDueOn > endOn;
  return isTooLate ? no('grants.post.refused.handover-after-end', {}, 'handoverDueOn') : yes;
}

/**
 * Ninety days before the end. Nothing is late on its first day: from the beginning, or from the day on which somebody writes
 * the post down, there is a month for it, or half of the time that is left where that is less.
 */
function usualHandover({ startOn, endOn }: Pick<PostInput, 'startOn' | 'endOn'>, writtenOn?: string): string | null {
  if (endOn === null) return null;
  const from = writtenOn !== undefined && writtenOn > startOn ? writtenOn : startOn;
  const time = Math.min(leastDays, Math.max(0, Math.floor(daysBetween(from, endOn) / 2)));
  const [usual, earliest] = [addDays(endOn, -handoverDays), addDays(from, time)];
  if (usual >= earliest) return usual;
  return earliest < endOn ? earliest : endOn;
}

const handoverDays = 90;
const leastDays = 30;

/** A post with an end has a handover, also where nobody named its day. */
export function withHandover<One extends Pick<PostInput, 'startOn' | 'endOn' | 'handoverDueOn'>>(
  post: One,
  writtenOn?: string,
): One {
  return { ...post, handoverDueOn: post.handoverDueOn ?? usualHandover(post, writtenOn) };
}

/** The day of the handover once the end has moved: it moves along unless somebody had set it. */
export function handoverAfter(
  post: Pick<PostInput, 'startOn' | 'endOn' | 'handoverDueOn'>,
  endOn: string | null,
  movedOn?: string,
): string | null {
  const isUsual = post.handoverDueOn === usualHandover(post);
  const stillFits = endOn === null || (post.handoverDueOn ?? endOn) <= endOn;
  return isUsual || !stillFits ? usualHandover({ startOn: post.startOn, endOn }, movedOn) : post.handoverDueOn;
}

/** What was entered, with the day of the handover moved along where the end moved and nobody touched that day. */
export function withMovedHandover(before: PostInput, after: PostInput, movedOn?: string): PostInput {
  const isUntouched = after.handoverDueOn === before.handoverDueOn && after.endOn !== before.endOn;
  if (!isUntouched) return withHandover(after, movedOn);
  const moved = handoverAfter(before, after.endOn, movedOn);
  return withHandover({ ...after, handoverDueOn: moved !== null && moved < after.startOn ? null : moved }, movedOn);
}

/** A grant that pays a post, and what does not fit between them. */
export interface PostRisk<Paying> {
  grant: Paying;
  kind: 'ends-before-post' | 'begins-after-post' | 'not-granted';
}

type Paying = { id: string; state: string; startOn: string; endOn: string };

/** Where the money of a post ends before it, begins after it, or is not granted: the end of the grant is a risk for the post. */
export function postRisks<One extends Paying>(
  post: Pick<PostInput, 'startOn' | 'endOn' | 'grantIds'>,
  grants: readonly One[],
): PostRisk<One>[] {
  const paying = grants.filter(({ id }) => post.grantIds.includes(id));
  const granted = paying.filter(({ state }) => !unsure.includes(state));
  const last = granted
    .map(({ endOn }) => endOn)
    .sort()
    .at(-1);
  const first = granted.map(({ startOn }) => startOn).sort()[0];
  return paying.flatMap((grant): PostRisk<One>[] => {
    if (unsure.includes(grant.state)) return [{ grant, kind: 'not-granted' }];
    if (grant.endOn === last && (post.endOn === null || grant.endOn < post.endOn))
      return [{ grant, kind: 'ends-before-post' }];
    // A post may be older than the grant that pays it now: another one paid it then.
    return grant.startOn === first && post.endOn !== null && grant.startOn > post.endOn
      ? [{ grant, kind: 'begins-after-post' }]
      : [];
  });
}

const unsure: readonly string[] = ['idea', 'preparing', 'applied', 'rejected'];

/** Ninety days before a post ends the handover begins (feature 12). */
export function endsSoon(post: Pick<Post, 'endOn'>, today: string): boolean {
  return post.endOn !== null && post.endOn >= today && post.endOn <= addDays(today, 90);
}

/** The unit that a post belongs to, where it is known. */
export function scopesOfPost({ unitId }: Pick<Post, 'unitId'>): Scope[] {
  return unitId ? [{ kind: 'unit', id: unitId }] : [];
}

/** May a post that was written down by mistake be taken away? Nothing pays it, nothing is handed over; else it ends. */
export function canRemovePost(post: Pick<Post, 'grantIds' | 'handoverDone'>): Decision {
  const { length } = [...post.grantIds, ...post.handoverDone];
  return length > 0 ? no('grants.post.refused.in-use') : yes;
}

/** May the post end on this day? Not before it began; null makes it permanent. */
export function canEnd(post: Pick<Post, 'startOn'>, endOn: string | null): Decision {
  return endOn !== null && endOn < post.startOn ? no('grants.post.refused.end-before-start', {}, 'endOn') : yes;
}
