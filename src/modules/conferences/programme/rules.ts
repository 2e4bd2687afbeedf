import type { Stakeholder } from '#modules/directory/index.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { compareNames } from '#platform/i18n/format.ts';

/** What people enter about an item of the programme. Times are of the day, `09:30`. */
export interface ItemInput {
  startsAt: string;
  endsAt: string;
  title: string;
  place: string;
  roomId: string | null;
  partyId: string | null;
}

export interface Item extends ItemInput {
  id: string;
  room: { code: string; title: string; place: string } | null;
  /** Who runs it, by name: a unit, an organisation or a body. */
  party: Pick<Stakeholder, 'name' | 'isPublic'> | null;
}

/** `9:30` and `9.30` as `09:30`; undefined for what is no time of the day, like `9:5`. */
export function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
}

/** May this item stand in the programme? It ends after it begins. Two at once are allowed: a warning names them. */
export function canSchedule(input: Pick<ItemInput, 'startsAt' | 'endsAt'>): Decision {
  return input.endsAt > input.startsAt ? yes : no('conferences.programme.refused.ends-before', {}, 'endsAt');
}

/** May the item name this room and this party? The room is one of the conference, the party exists; ids come from a browser. */
export function canPlace(
  { roomId, partyId }: Pick<ItemInput, 'roomId' | 'partyId'>,
  rooms: readonly { id: string }[],
  parties: readonly { id: string }[],
): Decision {
  const isOurs = roomId === null || rooms.some(({ id }) => id === roomId);
  if (!isOurs) return no('platform.form.not-a-choice', {}, 'roomId');
  const isKnown = partyId === null || parties.some(({ id }) => id === partyId);
  return isKnown ? yes : no('platform.form.not-a-choice', {}, 'partyId');
}

export interface Clash {
  /** The two items, the earlier first. */
  items: readonly [Item, Item];
  kind: 'place' | 'party';
  /** Which place or who. */
  what: string;
}

/** Where an item happens: its room's place, else its own. */
export const placeOf = (item: Item): string => (item.room?.place || item.place).trim();

/** Items at the same time in one place, or with the same party. Somebody has to see that, nobody is stopped. */
export function clashesIn(items: readonly Item[]): Clash[] {
  const sorted = [...items].sort(earlier);
  return sorted.flatMap((first, index) =>
    sorted
      .slice(index + 1)
      .filter((second) => overlap(first, second))
      .flatMap((second): Clash[] => {
        const pair = [first, second] as const;
        const place = placeOf(first);
        const atOnePlace = place !== '' && same(place, placeOf(second));
        const withOne = first.partyId !== null && first.partyId === second.partyId;
        return [
          ...(atOnePlace ? [{ items: pair, kind: 'place' as const, what: place }] : []),
          ...(withOne ? [{ items: pair, kind: 'party' as const, what: first.party?.name ?? '' }] : []),
        ];
      }),
  );
}

/** Clashes of a conference to come, while somebody can still move an item; those of the past concern nobody any more. */
export function clashesAhead(conference: { heldOn: string }, items: readonly Item[], today: string): Clash[] {
  return conference.heldOn < today ? [] : clashesIn(items);
}

const overlap = (a: ItemInput, b: ItemInput) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
const same = (a: string, b: string) => a.toLocaleLowerCase('de') === b.toLocaleLowerCase('de');

/** Order of a programme: by time, then by title. */
export function earlier(a: Item, b: Item): number {
  const times = `${a.startsAt} ${a.endsAt}`.localeCompare(`${b.startsAt} ${b.endsAt}`);
  return times === 0 ? compareNames(a.title, b.title) : times;
}
