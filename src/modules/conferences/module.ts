import { scopeChoices } from '#modules/accounts/index.ts';
import { ownedByLeadUnit, stakeholderMerged, stillNaming } from '#modules/directory/index.ts';
import { onStart } from '#modules/information/index.ts';
import { beforeFateIsTakenBack, onSpeak } from '#modules/voices/index.ts';
import { on } from '#platform/history/events.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { openAfterClosing, roomSums } from './conference/checks.ts';
import { conferenceFigures, conferenceOverview, dueConferences } from './conference/due.ts';
import { conferenceKeepsFate } from './conference/fate.verbs.ts';
import { conferencesOfLeadUnit, seriesPages } from './conference/list.pages.tsx';
import { conferencesNaming } from './conference/naming.data.ts';
import { newConferencePages } from './conference/new.pages.tsx';
import { conferencePages } from './conference/pages.tsx';
import { conferenceBand, conferenceSection, publicConferencePages } from './conference/public.pages.tsx';
import { releasePages } from './conference/release.pages.tsx';
import { revisionPages } from './conference/revision.pages.tsx';
import { loadConferences } from './demo.ts';
import { conferencesDescriptions } from './descriptions.ts';
import { formerDocumentation } from './documentation/former.data.ts';
import { documentationPages } from './documentation/pages.tsx';
import { photoPages } from './documentation/photo.pages.tsx';
import { publicDocumentationPages } from './documentation/public.pages.tsx';
import { invitationPages } from './invited/invitation.pages.tsx';
import { followMerged } from './invited/merged.verbs.ts';
import { invitedPages } from './invited/pages.tsx';
import { permissions } from './permissions.ts';
import { dutyPages } from './programme/duty.pages.tsx';
import { programmePages } from './programme/pages.tsx';
import { roomsForRoles } from './room/data.ts';
import { roomEditPages } from './room/edit.pages.tsx';
import { ownRoomsPages, roomPages } from './room/pages.tsx';
import { routes } from './routes.ts';
import { stepPages } from './step/pages.tsx';
import { summaryPages } from './summary/pages.tsx';
import { texts } from './text.ts';
import { wallPages } from './wall/pages.tsx';

/** A row that keeps who moved or wrote something, by the name of their account. */
const recorded = (table: string) => ({
  data: `conferences.${table}`,
  purpose: 'conferences.retention.recorded.purpose' as const,
  ends: 'conferences.retention.recorded.ends' as const,
});

/** The county's conferences: rooms in which people speak, what they say, and what follows. */
export const conferences: Manifest = {
  name: 'conferences',
  dependsOn: ['accounts', 'thread', 'directory', 'information', 'voices', 'concept'],
  nouns: ['room', 'step', 'programme', 'invited', 'summary', 'documentation', 'wall', 'conference'],
  texts,
  describes: conferencesDescriptions,
  routes,
  permissions,
  pages: [
    ...seriesPages,
    ...ownRoomsPages,
    ...newConferencePages,
    ...conferencePages,
    ...programmePages,
    ...invitedPages,
    ...invitationPages,
    ...dutyPages,
    ...stepPages,
    ...documentationPages,
    ...releasePages,
    ...revisionPages,
    ...photoPages,
    ...roomEditPages,
    ...roomPages,
    ...summaryPages,
    ...publicConferencePages,
    ...publicDocumentationPages,
    ...wallPages,
  ],
  navigation: [
    {
      label: 'conferences.public.series',
      href: (lang) => routes.publicConferences.href({ lang }),
      place: { kind: 'foot', position: 2 },
    },
    {
      label: 'conferences.navigation',
      href: () => routes.conferences.href({}),
      place: { kind: 'more', position: 1 },
      may: 'conferences.conference.read',
    },
    {
      label: 'conferences.room.plural',
      href: () => routes.rooms.href({}),
      place: { kind: 'more', position: 1 },
      may: 'conferences.room.moderate',
      startOf: ['moderator'],
    },
  ],
  nodeKinds: [
    {
      kind: 'conference',
      label: 'conferences.public.conference',
      stage: 0,
      href: (code) => routes.conference.href({ number: code.replace(/\D/g, '') }),
      publicHref: (code, lang) => routes.publicConference.href({ lang, number: code.replace(/\D/g, '') }),
    },
  ],
  formerly: [formerDocumentation],
  due: [dueConferences],
  reactsTo: [on(stakeholderMerged, (db, by, merged, at) => followMerged(db, by, at, merged))],
  figures: [conferenceFigures],
  overview: [conferenceOverview],
  checks: [openAfterClosing, roomSums],
  fills: [
    fills(stillNaming, conferencesNaming),
    fills(onStart, conferenceBand),
    fills(onSpeak, conferenceSection),
    fills(beforeFateIsTakenBack, conferenceKeepsFate),
    fills(scopeChoices, roomsForRoles),
    fills(ownedByLeadUnit, conferencesOfLeadUnit),
  ],
  offline: [routes.publicConferences, routes.publicConference, routes.publicDocumentation],
  signatures: [
    'conferences.conference_state.by_label',
    'conferences.room_closing.by_label',
    'conferences.sentence.by_label',
    'conferences.room_summary.by_label',
    'conferences.summary_check.by_label',
    'conferences.photo.by_label',
  ],
  retention: [
    ...['conference_state', 'room_closing', 'sentence', 'room_summary', 'summary_check'].map(recorded),
    {
      data: 'conferences.photo',
      purpose: 'conferences.retention.photo.purpose',
      ends: 'conferences.retention.photo.ends',
    },
  ],
  demo: loadConferences,
};
