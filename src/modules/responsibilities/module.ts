import { personHandedOver, personNaming } from '#modules/accounts/index.ts';
import { moreOnMeasure } from '#modules/concept/index.ts';
import {
  againstMerging,
  onBodyPage,
  onOrganisationPage,
  onOwnPage,
  onUnitPage,
  responsibleParties,
  stakeholderMerged,
  stillNaming,
} from '#modules/directory/index.ts';
import { on } from '#platform/history/events.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { loadResponsibilities } from './demo.ts';
import { responsibilitiesDescriptions } from './descriptions.ts';
import { dueResponsibilities, responsibilityCalculations, responsibilityFigures } from './due.ts';
import { meetingOutcomePages } from './meeting/outcome.pages.tsx';
import { meetingPages } from './meeting/pages.tsx';
import { roundMeetingPages } from './meeting/round.pages.tsx';
import {
  besideBody,
  besideMeasure,
  besideRecord,
  ownPage,
  partiesWithResponsible,
} from './nomination/beside.pages.tsx';
import { moveNominations } from './nomination/data.ts';
import { remindOpenAreas } from './nomination/jobs.ts';
import { areaListPages } from './nomination/list.pages.tsx';
import { canFollow, followMerged } from './nomination/merged.verbs.ts';
import { responsibilitiesNaming } from './nomination/naming.data.ts';
import { areaPages } from './nomination/pages.tsx';
import { nominationPages } from './nomination/person.pages.tsx';
import { areasNamingPerson } from './nomination/person-naming.data.ts';
import { publicAreaPages } from './nomination/public.pages.tsx';
import { permissions } from './permissions.ts';
import { agreementPages } from './profile/agreement.pages.tsx';
import { profileListPages } from './profile/list.pages.tsx';
import { profilePages } from './profile/pages.tsx';
import { postFolder } from './round/folder.export.ts';
import { roundPages } from './round/pages.tsx';
import { routes } from './routes.ts';
import { taskEndPages } from './task/end.pages.tsx';
import { taskListPages } from './task/list.pages.tsx';
import { tasksOfMeasure } from './task/measure.pages.tsx';
import { taskPages } from './task/pages.tsx';
import { texts } from './text.ts';

/** Whoever recorded something stands beside it by the name of their account. */
const recorded = (data: string) => ({
  data,
  purpose: 'responsibilities.retention.recorded.purpose',
  ends: 'responsibilities.retention.recorded.ends',
});

/** Who stands for which area, what they are there for, when they meet and what is to be done until when. */
export const responsibilities: Manifest = {
  name: 'responsibilities',
  dependsOn: ['accounts', 'thread', 'directory', 'concept'],
  nouns: ['profile', 'task', 'round', 'meeting', 'nomination'],
  texts,
  describes: responsibilitiesDescriptions,
  routes,
  permissions,
  pages: [
    ...areaListPages,
    ...areaPages,
    ...nominationPages,
    ...profileListPages,
    ...profilePages,
    ...agreementPages,
    ...roundPages,
    ...roundMeetingPages,
    ...meetingPages,
    ...meetingOutcomePages,
    ...taskListPages,
    ...taskPages,
    ...taskEndPages,
    ...publicAreaPages,
  ],
  navigation: [
    {
      label: 'responsibilities.area.plural',
      href: () => routes.areas.href({}),
      place: { kind: 'thread', position: 5 },
      may: 'responsibilities.area.read',
    },
  ],
  nodeKinds: [
    {
      kind: 'promise',
      label: 'responsibilities.public.promise',
      stage: 5,
      href: (code) => routes.promise.href({ code }),
    },
  ],
  due: [dueResponsibilities],
  figures: [responsibilityFigures],
  calculations: responsibilityCalculations,
  jobs: [remindOpenAreas],
  reactsTo: [
    on(personHandedOver, (db, _by, { fromId, toId }) => moveNominations(db, fromId, toId)),
    on(stakeholderMerged, (db, by, merged, at) => followMerged(db, by, at, merged)),
  ],
  fills: [
    fills(stillNaming, responsibilitiesNaming),
    fills(personNaming, areasNamingPerson),
    fills(againstMerging, canFollow),
    fills(onUnitPage, besideRecord),
    fills(onOrganisationPage, besideRecord),
    fills(onBodyPage, besideBody),
    fills(onOwnPage, ownPage),
    fills(moreOnMeasure, besideMeasure),
    fills(moreOnMeasure, tasksOfMeasure),
    fills(responsibleParties, partiesWithResponsible),
    postFolder,
  ],
  offline: [routes.publicAreas],
  signatures: [
    'responsibilities.nomination_state.by_label',
    'responsibilities.reminder.by_label',
    'responsibilities.profile_agreement.by_label',
    'responsibilities.meeting_outcome.by_label',
    'responsibilities.task_end.by_label',
  ],
  retention: [
    {
      data: 'responsibilities.nomination',
      purpose: 'responsibilities.retention.nomination.purpose',
      ends: 'responsibilities.retention.nomination.ends',
    },
    ...['nomination_state', 'reminder', 'profile_agreement', 'meeting_outcome', 'task_end'].map((table) =>
      recorded(`responsibilities.${table}`),
    ),
  ],
  demo: loadResponsibilities,
};
