import { beforePublication, scopeChoices } from '#modules/accounts/index.ts';
import type { Manifest, NavigationItem, NodeKind, Retention } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { bodyPages } from './body/pages.tsx';
import { answerPages } from './confirmation/answer.pages.tsx';
import { askPages } from './confirmation/ask.pages.tsx';
import { confirmationDue, ownEntriesDue, ownEntriesOverview } from './confirmation/due.ts';
import { askForConfirmations, forgetConfirmations } from './confirmation/jobs.ts';
import { ownPages } from './confirmation/own.pages.tsx';
import { proposalPages } from './confirmation/proposal.pages.tsx';
import { contactPointListPages } from './contact-point/list.pages.tsx';
import { contactPointPages } from './contact-point/pages.tsx';
import { loadDirectory } from './demo.ts';
import { directoryDescriptions } from './descriptions.ts';
import { municipalityCalculations } from './municipality/due.ts';
import { municipalityListPages } from './municipality/list.pages.tsx';
import { municipalityPages } from './municipality/pages.tsx';
import { registerPages } from './municipality/register.pages.tsx';
import { offerBulkPages } from './offer/bulk.pages.tsx';
import { offerCalculations, offerEndings, offerFigures, topicCalculations } from './offer/due.ts';
import { offerListPages } from './offer/list.pages.tsx';
import { offerPages } from './offer/pages.tsx';
import { pausePages } from './offer/pause.pages.tsx';
import { topicTranslations } from './offer/topic.export.ts';
import { topicPages } from './offer/topic.pages.tsx';
import { newTopicPages } from './offer/topic-new.pages.tsx';
import { organisationListPages } from './organisation/list.pages.tsx';
import { organisationPages } from './organisation/pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { stillNaming } from './slots.ts';
import { contactPages } from './stakeholder/contact.pages.tsx';
import { scopesForRoles } from './stakeholder/data.ts';
import { entriesNaming } from './stakeholder/naming.data.ts';
import { directoryBeforePublication, directorySteps } from './steps.ts';
import { texts } from './text.ts';
import { unitPages } from './unit/pages.tsx';

const nodeKinds: readonly NodeKind[] = [
  {
    kind: 'organisation',
    label: 'directory.kind.organisation',
    stage: 5,
    href: (code) => routes.organisationPage.href({ code }),
    publicHref: (code, lang) => routes.organisation.href({ lang, code }),
  },
  { kind: 'unit', label: 'directory.kind.unit', stage: 5, href: (code) => routes.unit.href({ code }) },
  { kind: 'body', label: 'directory.kind.body', stage: 5, href: (code) => routes.body.href({ code }) },
  {
    kind: 'municipality',
    label: 'directory.kind.municipality',
    stage: 5,
    href: (code) => routes.municipality.href({ code }),
    publicHref: (code, lang) => routes.publicMunicipality.href({ lang, code }),
  },
  {
    kind: 'offer',
    label: 'directory.kind.offer',
    stage: 7,
    href: (code) => routes.offerPage.href({ code }),
    publicHref: (code, lang) => routes.offer.href({ lang, code }),
  },
  {
    kind: 'contact-point',
    label: 'directory.kind.contact-point',
    stage: 7,
    href: (code) => routes.contactPointPage.href({ code }),
    publicHref: (code, lang) => routes.contactPoint.href({ lang, code }),
  },
];

const may = 'directory.record.read' as const;
const structure = 'directory.structure.read' as const;
const more = (position: number) => ({ kind: 'more', position }) as const;

const navigation: readonly NavigationItem[] = [
  {
    label: 'directory.navigation.offers',
    href: () => routes.offerList.href({}),
    place: { kind: 'thread', position: 7 },
    may,
  },
  { label: 'directory.navigation.contact-points', href: () => routes.contactPointList.href({}), place: more(2), may },
  { label: 'directory.navigation.organisations', href: () => routes.organisationList.href({}), place: more(3), may },
  {
    label: 'directory.navigation.municipalities',
    href: () => routes.municipalityList.href({}),
    place: more(4),
    may: structure,
  },
  { label: 'directory.navigation.units', href: () => routes.unitList.href({}), place: more(5), may: structure },
  { label: 'directory.navigation.bodies', href: () => routes.bodyList.href({}), place: more(6), may: structure },
  {
    label: 'directory.navigation.topics',
    href: () => routes.topics.href({}),
    place: more(6),
    may: 'directory.topic.edit',
  },
  {
    label: 'directory.navigation.confirmations',
    href: () => routes.confirmations.href({}),
    place: more(7),
    may: 'directory.confirmation.ask',
  },
];

const contacts = { purpose: 'directory.retention.contact-purpose', ends: 'directory.retention.contact-ends' };
const requests = { purpose: 'directory.retention.request-purpose', ends: 'directory.retention.request-ends' };

const retention: readonly Retention[] = [
  { data: 'directory.organisation', ...contacts },
  { data: 'directory.contact_point', ...contacts },
  { data: 'directory.contact', ...contacts },
  { data: 'directory.unit', ...contacts },
  { data: 'directory.confirmation_request', ...requests },
  { data: 'directory.change_report', ...requests },
  {
    data: 'directory.proposed_change',
    purpose: 'directory.retention.proposal-purpose',
    ends: 'directory.retention.proposal-ends',
  },
  {
    data: 'directory.pause',
    purpose: 'directory.retention.pause-purpose',
    ends: 'directory.retention.pause-ends',
  },
  {
    data: 'directory.topic_end',
    purpose: 'directory.retention.topic-purpose',
    ends: 'directory.retention.topic-ends',
  },
];

/** Stakeholders, offers and contact points: who takes part, who offers what, and whether it is still true. */
export const directory: Manifest = {
  name: 'directory',
  dependsOn: ['accounts', 'thread'],
  nouns: ['stakeholder', 'municipality', 'contact-point', 'offer', 'body', 'unit', 'organisation', 'confirmation'],
  texts,
  describes: directoryDescriptions,
  translations: [topicTranslations],
  routes,
  permissions,
  pages: [
    ...offerListPages,
    ...offerBulkPages,
    ...offerPages,
    ...pausePages,
    ...contactPointListPages,
    ...contactPointPages,
    ...organisationListPages,
    ...organisationPages,
    ...unitPages,
    ...bodyPages,
    ...municipalityListPages,
    ...registerPages,
    ...municipalityPages,
    ...newTopicPages,
    ...topicPages,
    ...contactPages,
    ...askPages,
    ...ownPages,
    ...answerPages,
    ...proposalPages,
  ],
  navigation,
  due: [confirmationDue, ownEntriesDue],
  endings: [offerEndings],
  figures: [offerFigures],
  calculations: [...offerCalculations, ...topicCalculations, ...municipalityCalculations],
  overview: [ownEntriesOverview],
  jobs: [forgetConfirmations, askForConfirmations],
  sentLater: [routes.confirmationAnswer],
  nodeKinds,
  firstSteps: directorySteps,
  fills: [
    fills(stillNaming, entriesNaming),
    fills(scopeChoices, scopesForRoles),
    fills(beforePublication, directoryBeforePublication),
  ],
  signatures: [
    'directory.archival.archived_by',
    'directory.confirmation_request.sent_by',
    'directory.change_report.handled_by',
    'directory.topic_end.by_label',
  ],
  retention,
  demo: loadDirectory,
};
