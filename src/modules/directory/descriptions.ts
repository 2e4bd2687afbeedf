import type { FieldDescription, ThingDescription } from '#platform/history/describe.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { OpeningTime } from './contact-point/rules.ts';

const hours: FieldDescription = {
  label: 'directory.field.hours',
  describe: ({ day, from, to }: OpeningTime, { t }) => `${t(`directory.day.${day}` as MessageKey)} ${from}–${to}`,
};
const state: FieldDescription = { label: 'directory.field.state', words: 'directory.state.' };
/** Of a pause: its days and why. */
const pause = {
  fromOn: 'directory.pause.from',
  untilOn: 'directory.pause.until',
  reason: 'directory.pause.reason',
} as const;
const targetGroups: FieldDescription = { label: 'directory.field.target-groups', words: 'directory.group.' };
const level: FieldDescription = { label: 'directory.field.level', words: 'directory.level.' };

/** How to reach somebody: the history shows that it changed; the values are not even kept (see `personalFields`). */
const reached = {
  contact: 'directory.field.contact-function',
  contactFunction: 'directory.field.contact-function',
  mailbox: 'directory.field.mailbox',
  phone: 'directory.field.phone',
} as const;

const offer: ThingDescription = {
  title: 'directory.field.title',
  description: 'directory.field.description',
  topicId: 'directory.field.topic',
  ownerId: 'directory.field.owner',
  fieldCode: 'directory.field.field-code',
  municipalityIds: 'directory.field.municipalities',
  targetGroups,
  languages: 'directory.field.languages',
  coCreatedWith: 'directory.field.co-created-with',
  place: 'directory.field.place',
  schedule: 'directory.field.schedule',
  hours,
  cost: 'directory.field.cost',
  isOpenToAll: 'directory.field.is-open-to-all',
  isPermanent: 'directory.field.is-permanent',
  endsOn: 'directory.field.ends-on',
  capacityPerYear: 'directory.field.capacity',
  utilisation: { label: 'directory.field.utilisation', words: 'directory.utilisation.' },
  confirmedOn: 'directory.field.confirmed-on',
  ...pause,
  state,
};

/** What of the directory may be read in its history, old and new. */
export const directoryDescriptions = {
  offer,
  topic: {
    position: 'directory.field.position',
    icon: { label: 'directory.topic.icon', words: 'directory.topic.icon.' },
    titles: {
      label: 'directory.topic.words',
      describe: (titles: Record<string, { title: string; words: readonly string[] }>) =>
        Object.entries(titles)
          .map(([tag, { title, words }]) => `${tag}: ${[title, ...words].join(', ')}`)
          .join('; '),
    },
  },
  organisation: {
    ...reached,
    name: 'directory.field.name',
    category: { label: 'directory.field.category', words: 'directory.category.' },
    municipalityId: 'directory.field.municipality',
    description: 'directory.field.description',
    address: 'directory.field.address',
    website: 'directory.field.website',
    languages: 'directory.field.languages',
    confirmedOn: 'directory.field.confirmed-on',
    publicSince: 'directory.field.public-since',
    mergedInto: 'directory.field.merged-into',
  },
  unit: {
    ...reached,
    name: 'directory.field.name',
    placement: 'directory.field.placement',
    attachedToId: 'directory.field.attached-to',
    place: 'directory.field.place',
    hours,
    isPrivacyOffice: 'directory.field.is-privacy-office',
    isLeadUnit: 'directory.field.is-lead-unit',
    publicSince: 'directory.field.public-since',
  },
  body: {
    name: 'directory.field.name',
    type: { label: 'directory.field.type', words: 'directory.body-type.' },
    level,
    municipalityId: 'directory.field.municipality',
    members: 'directory.field.members',
    rhythm: 'directory.field.rhythm',
    composition: 'directory.field.composition',
    note: 'directory.field.note',
  },
  municipality: {
    name: 'directory.field.name',
    type: 'directory.field.type',
    regionalKey: 'directory.field.regional-key',
    postalCode: 'directory.field.postal-code',
    from: 'directory.field.took-over',
    mergedInto: 'directory.field.merged-into',
    isCountySeat: 'directory.municipality.seat',
    population: 'directory.field.population',
    foreignNationals: 'directory.field.foreign-nationals',
    hasIntegrationOffice: 'directory.field.has-office',
    note: 'directory.field.note',
  },
  'contact-point': {
    ...pause,
    ...reached,
    name: 'directory.field.name',
    type: { label: 'directory.field.type', words: 'directory.type.' },
    ownerId: 'directory.field.owner',
    municipalityId: 'directory.field.municipality',
    description: 'directory.field.description',
    address: 'directory.field.address',
    hours,
    hoursNote: 'directory.field.hours-note',
    languages: 'directory.field.languages',
    audiences: { label: 'directory.field.audiences', words: 'directory.audience.' },
    confirmedOn: 'directory.field.confirmed-on',
    state,
  },
  asking: { everyMonths: { label: 'directory.asking.every', words: 'directory.asking.months-' } },
} satisfies Record<string, ThingDescription>;
