import { figuresOfEdition, moreOnGoal, moreToCheck } from '#modules/concept/index.ts';
import { inMunicipality, publicInMunicipality, stillNaming } from '#modules/directory/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { publicIndicatorsInMunicipality } from './breakdown/municipality.pages.tsx';
import { breakdownPages } from './breakdown/pages.tsx';
import { loadEvaluation, loadIndicators } from './demo.ts';
import { evaluationDescriptions } from './descriptions.ts';
import { dueApprovals } from './draft/due.ts';
import { reportListPages } from './draft/list.pages.tsx';
import { draftPages } from './draft/pages.tsx';
import { checkIndicators } from './indicator/checks.ts';
import { dueReadings, indicatorFigures, indicatorsOfEdition } from './indicator/due.ts';
import { indicatorEditPages } from './indicator/edit.pages.tsx';
import { indicatorEndingPages } from './indicator/ending.pages.tsx';
import { besideGoal, indicatorGoalPages } from './indicator/goal.pages.tsx';
import { takeCounts } from './indicator/jobs.ts';
import { mannerPages } from './indicator/manner.pages.tsx';
import { indicatorsNaming } from './indicator/naming.data.ts';
import { indicatorPages, indicatorsInMunicipality } from './indicator/pages.tsx';
import { indicatorPublicationPages } from './indicator/publication.pages.tsx';
import { permissions } from './permissions.ts';
import { reportOverview, reportsOfEdition } from './report/due.ts';
import { reportFilePages } from './report/file.pages.tsx';
import { reportsInFolder } from './report/folder.export.ts';
import { reportPages } from './report/pages.tsx';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** What the work brings about: indicators with their readings, and reports frozen from one data set. */
export const evaluation: Manifest = {
  name: 'evaluation',
  dependsOn: ['accounts', 'thread', 'directory', 'concept', 'voices'],
  nouns: ['reading', 'indicator', 'breakdown', 'report', 'draft'],
  texts,
  describes: evaluationDescriptions,
  routes,
  permissions,
  pages: [
    ...indicatorEditPages,
    ...mannerPages,
    ...indicatorPublicationPages,
    ...indicatorEndingPages,
    ...indicatorGoalPages,
    ...indicatorPages,
    ...breakdownPages,
    ...reportListPages,
    ...draftPages,
    ...reportPages,
    ...reportFilePages,
  ],
  navigation: [
    {
      label: 'evaluation.public.indicators',
      href: (lang) => routes.publicIndicators.href({ lang }),
      place: { kind: 'foot', position: 3 },
    },
    {
      label: 'evaluation.public.reports',
      href: (lang) => routes.publicReports.href({ lang }),
      place: { kind: 'foot', position: 4 },
    },
    {
      label: 'evaluation.navigation.effect',
      href: () => routes.indicators.href({}),
      place: { kind: 'thread', position: 8 },
      may: 'evaluation.indicator.read',
    },
    {
      label: 'evaluation.public.reports',
      href: () => routes.reports.href({}),
      place: { kind: 'thread', position: 9 },
      may: 'evaluation.report.read',
    },
  ],
  nodeKinds: [
    {
      kind: 'indicator',
      label: 'evaluation.public.indicator',
      stage: 8,
      href: (code) => routes.indicator.href({ code }),
      publicHref: (code, lang) => routes.publicIndicator.href({ code, lang }),
    },
    {
      kind: 'report',
      label: 'evaluation.public.report',
      stage: 9,
      href: (code) => routes.report.href({ code }),
      publicHref: (code, lang) => routes.publicReport.href({ code, lang }),
    },
  ],
  due: [dueReadings, dueApprovals],
  figures: [indicatorFigures],
  jobs: [takeCounts],
  overview: [reportOverview],
  signatures: [
    'evaluation.reading.by_label',
    'evaluation.breakdown.by_label',
    'evaluation.report.by_label',
    'evaluation.report_draft_state.by_label',
    'evaluation.report_state.by_label',
    'evaluation.report_note.by_label',
  ],
  retention: [
    ...['reading', 'breakdown', 'report', 'report_draft_state', 'report_state', 'report_note'].map((table) => ({
      data: `evaluation.${table}`,
      purpose: 'evaluation.retention.recorded.purpose' as const,
      ends: 'evaluation.retention.recorded.ends' as const,
    })),
  ],
  fills: [
    fills(stillNaming, indicatorsNaming),
    fills(inMunicipality, indicatorsInMunicipality),
    fills(publicInMunicipality, publicIndicatorsInMunicipality),
    fills(moreToCheck, checkIndicators),
    fills(moreOnGoal, besideGoal),
    fills(figuresOfEdition, indicatorsOfEdition),
    fills(figuresOfEdition, reportsOfEdition),
    reportsInFolder,
  ],
  demo: loadEvaluation,
  demoFirst: loadIndicators,
};
