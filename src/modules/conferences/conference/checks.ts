import type { Check } from '#platform/manifest/manifest.ts';
import { listConferences } from '../data.ts';
import { listRooms } from '../room/data.ts';
import { listBrokenClosings } from './data.ts';
import { roomSum } from './rules.ts';

/** Nobody's voice is lost: an import after the closing could bring a card that ends nowhere. */
export const openAfterClosing: Check = {
  name: 'conferences.open-after-closing',
  find: async (db) =>
    (await listBrokenClosings(db)).map(({ number, code }) => `KONF-${number} is closed, but ${code} has no fate`),
};

/** The people of the rooms together are those who came. */
export const roomSums: Check = {
  name: 'conferences.room-sums',
  find: async (db) => {
    const rooms = await listRooms(db);
    return (await listConferences(db)).flatMap(({ id, number, participants, state }) => {
      const sum = roomSum(
        participants,
        rooms.filter(({ conferenceId }) => conferenceId === id),
      );
      const isOver = state === 'closed' || state === 'documented';
      return isOver && sum?.differs
        ? [`KONF-${number}: rooms have ${sum.sum} people, the door counted ${participants}`]
        : [];
    });
  },
};
