import type { ThingDescription } from '#platform/history/describe.ts';

/** What the history of a conference and a room shows, old and new. Counts of small groups are left out. */
export const conferencesDescriptions = {
  conference: {
    title: 'conferences.field.title',
    heldOn: 'conferences.field.held-on',
    place: 'conferences.field.place',
    participants: 'conferences.field.participants',
    guidingQuestions: 'conferences.field.guiding-questions',
    note: 'conferences.field.note',
    startsAt: 'conferences.programme.starts',
    endsAt: 'conferences.programme.ends',
    partyId: 'conferences.programme.party',
    roomId: 'conferences.room.singular',
    state: { label: 'conferences.state', words: 'conferences.public.state.' },
    step: 'conferences.step.title',
    caption: 'conferences.photo.caption',
    alternative: 'conferences.photo.alternative',
    duty: 'conferences.duty.singular',
    dueOn: 'conferences.step.due',
    sentence: 'conferences.documentation.sentence',
  },
  room: {
    title: 'conferences.room.title',
    place: 'conferences.field.place',
    participants: 'conferences.room.people',
    unitId: 'conferences.room.moderation',
    fieldIds: 'conferences.room.fields',
  },
} satisfies Record<string, ThingDescription>;
