import type { ToldThing } from '#platform/history/told.ts';

/** What of conferences may be read in their history, old and new. Counts of small groups are not told. */
export const toldOfConferences = {
  conference: {
    title: 'conferences.field.title',
    heldOn: 'conferences.field.held-on',
    place: 'conferences.field.place',
    participants: 'conferences.field.participants',
    guidingQuestions: 'conferences.field.guiding-questions',
    note: 'conferences.field.note',
    startsAt: 'conferences.programme.starts',
    endsAt: 'conferences.programme.ends',
  },
  room: { title: 'conferences.room.title', place: 'conferences.field.place', participants: 'conferences.room.people' },
} satisfies Record<string, ToldThing>;
