import type { ThingDescription } from '#platform/history/describe.ts';

/** What may be read in the history, old and new. */
export const exchangeDescriptions = {
  visit: {
    title: 'exchange.visit.title',
    heldOn: 'exchange.visit.held-on',
    partners: 'exchange.visit.partners',
    place: 'exchange.visit.place',
    note: 'exchange.visit.note',
    nextOn: 'exchange.visit.next-on',
  },
  practice: {
    title: 'exchange.practice.title',
    description: 'exchange.practice.description',
    source: 'exchange.practice.source',
    isTakenAlong: 'exchange.practice.taken-along',
    followUpOn: 'exchange.practice.follow-up-on',
    isGiven: 'exchange.practice.given',
    outcome: { label: 'exchange.practice.outcome', words: 'exchange.practice.outcome.' },
  },
} satisfies Record<string, ThingDescription>;
