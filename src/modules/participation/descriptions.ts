import type { ThingDescription } from '#platform/history/describe.ts';

/** What may be read in the history, old and new. */
export const participationDescriptions = {
  'draft-statement': {
    dueOn: 'participation.statement.due',
    receivedOn: 'participation.statement.received-on',
    receivedBy: { label: 'participation.statement.received-by', words: 'participation.statement.way.' },
    mayBeNamed: 'participation.statement.naming',
    words: 'participation.statement.text',
    text: 'participation.point.text',
    about: 'participation.point.about',
    verdict: { label: 'participation.point.verdict', words: 'participation.public.verdict.' },
    reason: 'participation.point.reason',
  },
  participation: {
    untilOn: 'participation.period.until',
    answered: 'participation.comments.title',
  },
} satisfies Record<string, ThingDescription>;
