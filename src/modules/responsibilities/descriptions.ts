import type { ThingDescription } from '#platform/history/describe.ts';

const task: ThingDescription = {
  title: 'responsibilities.field.title',
  note: 'responsibilities.field.note',
  ownerId: 'responsibilities.field.owner',
  forId: 'responsibilities.field.recipient',
  areaId: 'responsibilities.area.singular',
  dueOn: 'responsibilities.field.due',
  isPromise: 'responsibilities.task.is-promise',
};

/** What may be read in the history of responsibilities. The accounts of persons are not shown. */
export const responsibilitiesDescriptions = {
  task,
  promise: task,
  profile: {
    tasks: 'responsibilities.field.tasks',
    notTasks: 'responsibilities.field.not-tasks',
    hoursPerMonth: 'responsibilities.field.hours',
    deputyRequired: 'responsibilities.field.deputy-required',
    validUntil: 'responsibilities.field.valid-until',
    validFrom: 'responsibilities.field.valid-from',
  },
  meeting: {
    plannedOn: 'responsibilities.field.day',
    place: 'responsibilities.field.place',
    items: 'responsibilities.field.items',
    attended: 'responsibilities.field.attended',
    invited: 'responsibilities.field.invited',
    minutes: 'responsibilities.field.minutes',
  },
  responsibility: {
    namedBy: 'responsibilities.field.named-by',
    functionTitle: 'responsibilities.field.function',
    deputyTitle: 'responsibilities.field.deputy',
    state: { label: 'responsibilities.field.state', words: 'responsibilities.nomination.state.' },
    sinceOn: 'responsibilities.field.since',
    duties: { label: 'responsibilities.field.duties', words: 'responsibilities.duty.' },
    roundId: 'responsibilities.round.singular',
  },
  round: {
    every: 'responsibilities.field.every',
    unit: { label: 'responsibilities.field.unit', words: 'responsibilities.unit.' },
    firstDueOn: 'responsibilities.field.first-due',
  },
} satisfies Record<string, ThingDescription>;
