import { beforePublication, personDeleted } from '#modules/accounts/index.ts';
import {
  fieldsOfAction,
  inMunicipality,
  onOfferPage,
  onOrganisationPage,
  onUnitPage,
  ownedByLeadUnit,
  publicInMunicipality,
  stakeholderMerged,
  stillNaming,
} from '#modules/directory/index.ts';
import { keeperOfEdge } from '#modules/thread/index.ts';
import { madeOfVoices, onFinding } from '#modules/voices/index.ts';
import { on } from '#platform/history/events.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { assessmentPages } from './assessment/pages.tsx';
import { dueEditionApprovals, dueEditionSteps } from './concept/approval.due.ts';
import { approvalPages } from './concept/approval.pages.tsx';
import { beginPages } from './concept/begin.pages.tsx';
import { comparisonPages } from './concept/comparison.pages.tsx';
import { completenessPages } from './concept/completeness.pages.tsx';
import { correctionPages } from './concept/correction.pages.tsx';
import { discardPages } from './concept/discard.pages.tsx';
import { enforceEditions } from './concept/jobs.ts';
import { editionPages } from './concept/pages.tsx';
import { publicConceptPages } from './concept/public.pages.tsx';
import { verdictPages } from './concept/verdict.pages.tsx';
import { dueLeftBehind } from './concept/waiting.due.ts';
import { loadConcept } from './demo.ts';
import { conceptDescriptions } from './descriptions.ts';
import { dueMeasures, measureCalculations, measureFigures, measureOverview } from './due.ts';
import { inEdition } from './edition/rules.ts';
import { statementPages } from './edition/statement.pages.tsx';
import { statementDraftPages } from './edition/statement-draft.pages.tsx';
import { derivedUnitPages, editionsOfLeadUnit, foundingOfUnit } from './edition/unit.pages.tsx';
import { hasPublicEdition } from './edition/visible.pages.tsx';
import { fieldDraftPages } from './field/draft.pages.tsx';
import { newGoalPages } from './field/goal.pages.tsx';
import { fieldsForOffers } from './field/offer.data.ts';
import { fieldPages } from './field/pages.tsx';
import { publicFieldPages } from './field/public.pages.tsx';
import { goalPages } from './goal/pages.tsx';
import { publicGoalPages } from './goal/public.pages.tsx';
import { bulkPages } from './list/bulk.pages.tsx';
import { deleteViewsOf } from './list/data.ts';
import { conceptNaming } from './list/naming.data.ts';
import { measureListPages, measuresInMunicipality } from './list/pages.tsx';
import { measuresOfParty } from './list/party.pages.tsx';
import { publicListPages, publicMeasuresInMunicipality } from './list/public.pages.tsx';
import { involvedPages } from './measure/involved.pages.tsx';
import { measureKeepsEdge } from './measure/keeper.data.ts';
import { followMerged } from './measure/merged.verbs.ts';
import { measurePages } from './measure/pages.tsx';
import { publicMeasurePages } from './measure/public.pages.tsx';
import { measureRemovalPages } from './measure/removal.pages.tsx';
import { measureStatePages } from './measure/state.pages.tsx';
import { heirsOfFinding, madeOfFinding } from './origin/finding.pages.tsx';
import { measuresOfOffer, originPages } from './origin/pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { conceptBeforePublication, conceptSteps } from './steps.ts';
import { texts } from './text.ts';

/** Whoever recorded something stands beside it by the name of their account; the county keeps its concepts for good. */
const recorded = (data: string) => ({
  data,
  purpose: 'concept.retention.recorded.purpose',
  ends: 'concept.retention.recorded.ends',
});

/** The concept: mission, fields, goals and measures, edition by edition, and how they really stand. */
export const concept: Manifest = {
  name: 'concept',
  dependsOn: ['accounts', 'thread', 'directory', 'voices'],
  nouns: ['edition', 'measure', 'assessment', 'goal', 'field', 'origin', 'list', 'concept'],
  texts,
  describes: conceptDescriptions,
  routes,
  permissions,
  pages: [
    ...measureListPages,
    ...bulkPages,
    ...measurePages,
    ...measureRemovalPages,
    ...involvedPages,
    ...measureStatePages,
    ...assessmentPages,
    ...comparisonPages,
    ...completenessPages,
    ...editionPages,
    ...beginPages,
    ...discardPages,
    ...correctionPages,
    ...verdictPages,
    ...approvalPages,
    ...statementDraftPages,
    ...derivedUnitPages,
    ...statementPages,
    ...fieldDraftPages,
    ...fieldPages,
    ...newGoalPages,
    ...goalPages,
    ...originPages,
    ...publicConceptPages,
    ...publicFieldPages,
    ...publicGoalPages,
    ...publicMeasurePages,
    ...publicListPages,
  ],
  navigation: [
    {
      label: 'concept.goal.plural',
      href: () => routes.goals.href({}),
      place: { kind: 'thread', position: 3 },
      may: 'concept.measure.read',
    },
    {
      label: 'concept.title',
      href: () => routes.concept.href({}),
      place: { kind: 'more', position: 1 },
      may: 'concept.measure.read',
    },
    {
      label: 'concept.measure.plural',
      href: () => routes.measures.href({}),
      place: { kind: 'thread', position: 4 },
      may: 'concept.measure.read',
    },
    {
      label: 'concept.public.navigation',
      href: (lang) => routes.publicConcept.href({ lang }),
      place: { kind: 'public', position: 3 },
      isShown: hasPublicEdition,
    },
  ],
  offline: [routes.publicConcept, routes.publicField, routes.publicGoal, routes.publicMeasure],
  nodeKinds: [
    {
      kind: 'goal',
      label: 'concept.public.goal',
      stage: 3,
      href: (code, edition) => routes.goal.href({ code }, inEdition(edition)),
      publicHref: (code, lang, edition) => routes.publicGoal.href({ code, lang }, inEdition(edition)),
    },
    {
      kind: 'measure',
      label: 'concept.public.measure',
      stage: 4,
      href: (code, edition) => routes.measure.href({ code }, inEdition(edition)),
      publicHref: (code, lang, edition) => routes.publicMeasure.href({ code, lang }, inEdition(edition)),
    },
    {
      kind: 'edition',
      label: 'concept.public.edition',
      stage: 0,
      href: (_, edition) => routes.concept.href({}, inEdition(edition)),
      publicHref: (_, lang, edition) => routes.publicConcept.href({ lang }, inEdition(edition)),
    },
  ],
  reactsTo: [
    on(personDeleted, (db, _by, person) => deleteViewsOf(db, person.id)),
    on(stakeholderMerged, (db, by, merged, at) => followMerged(db, by, at, merged)),
  ],
  jobs: [enforceEditions],
  due: [dueMeasures, dueEditionApprovals, dueEditionSteps, dueLeftBehind],
  figures: [measureFigures],
  calculations: measureCalculations,
  overview: [measureOverview],
  firstSteps: conceptSteps,
  fills: [
    fills(stillNaming, conceptNaming),
    fills(onOfferPage, measuresOfOffer),
    fills(onUnitPage, foundingOfUnit),
    fills(onUnitPage, measuresOfParty),
    fills(onOrganisationPage, measuresOfParty),
    fills(ownedByLeadUnit, editionsOfLeadUnit),
    fills(inMunicipality, measuresInMunicipality),
    fills(publicInMunicipality, publicMeasuresInMunicipality),
    fills(fieldsOfAction, fieldsForOffers),
    fills(onFinding, heirsOfFinding),
    fills(keeperOfEdge, measureKeepsEdge),
    fills(madeOfVoices, madeOfFinding),
    fills(beforePublication, conceptBeforePublication),
  ],
  signatures: [
    'concept.edition_state.by_label',
    'concept.edition_approval.by_label',
    'concept.statement_state.by_label',
    'concept.measure_state.by_label',
    'concept.assessment.by_label',
    'concept.objection.by_label',
    'concept.verdict.by_label',
  ],
  retention: [
    ...[
      'edition_state',
      'edition_approval',
      'statement_state',
      'measure_state',
      'assessment',
      'objection',
      'verdict',
    ].map((table) => recorded(`concept.${table}`)),
    { data: 'concept.measure_view', purpose: 'concept.retention.view.purpose', ends: 'concept.retention.view.ends' },
  ],
  demo: loadConcept,
};
