import {
  inMunicipality,
  onOfferPage,
  ownedByLeadUnit,
  publicInMunicipality,
  stakeholderMerged,
} from '#modules/directory/index.ts';
import { onOffer, onStart } from '#modules/information/index.ts';
import { keeperOfEdge, onNodeSearch, onPublicThread, wordsOnThread } from '#modules/thread/index.ts';
import { on } from '#platform/history/events.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { fatesPages } from './board/fates.pages.tsx';
import { boardPages } from './board/pages.tsx';
import {
  answersPage,
  cardsOnThread,
  publicVoicesInMunicipality,
  voiceOnThread,
} from './contribution/answers.pages.tsx';
import { originalsCommand, receiptCommand } from './contribution/commands.ts';
import { correctCard } from './contribution/facts.pages.tsx';
import { giveCardFate, withdrawCardFate } from './contribution/fate.pages.tsx';
import { cardsByWords } from './contribution/found.data.ts';
import { forgetOriginals } from './contribution/jobs.ts';
import * as list from './contribution/list.pages.tsx';
import { followMerged } from './contribution/merged.verbs.ts';
import * as cards from './contribution/pages.tsx';
import * as paper from './contribution/paper.pages.tsx';
import * as speak from './contribution/speak.pages.tsx';
import { speakAboutOffer, startBand, voicesAboutOffer } from './contribution/start.pages.tsx';
import { loadVoices } from './demo.ts';
import { voicesDescriptions } from './descriptions.ts';
import { countOpenCards, dueVoices, voiceCalculations, voiceFigures, voicesOverview } from './due.ts';
import { cardKeepsEdge } from './fate/keeper.data.ts';
import { answerCardsPages } from './finding/answer.pages.tsx';
import { regroupPages } from './finding/merge.pages.tsx';
import { optionPages } from './finding/option.pages.tsx';
import * as findings from './finding/pages.tsx';
import { quotePages } from './finding/quote.pages.tsx';
import { placePages, placesOfLeadUnit } from './occasion/pages.tsx';
import { permissions } from './permissions.ts';
import { misreadingPages } from './receipt/misreading.pages.tsx';
import { routes } from './routes.ts';
import { voicesSteps } from './steps.ts';
import { answerEffectPage } from './story/effect.pages.tsx';
import * as receipts from './story/pages.tsx';
import { texts } from './text.ts';

/** The voices of the people, what became of them, and the receipt with which everybody reads that. */
export const voices: Manifest = {
  name: 'voices',
  dependsOn: ['accounts', 'thread', 'directory', 'information'],
  nouns: ['occasion', 'fate', 'quote', 'receipt', 'contribution', 'finding', 'board', 'story'],
  texts,
  describes: voicesDescriptions,
  routes,
  permissions,
  sentLater: [routes.speakAt],
  pages: [
    answersPage,
    speak.speakPage,
    speak.speakAtPage,
    speak.sendVoice,
    receipts.receiptPage,
    receipts.openReceiptPage,
    receipts.objectedPage,
    receipts.objectPage,
    answerEffectPage,
    ...misreadingPages,
    list.cardsPage,
    ...boardPages,
    ...fatesPages,
    ...placePages,
    paper.paperPage,
    paper.enterPaper,
    cards.cardPage,
    cards.reviewCard,
    cards.redactCard,
    cards.translateCard,
    giveCardFate,
    withdrawCardFate,
    cards.answerCard,
    correctCard,
    findings.findingsPage,
    findings.newFindingPage,
    findings.createFinding,
    findings.findingPage,
    findings.editFindingPage,
    findings.saveFinding,
    ...optionPages,
    ...quotePages,
    findings.confirmPage,
    findings.withdrawPage,
    ...answerCardsPages,
    findings.decidePage,
    findings.comparePage,
    ...regroupPages,
  ],
  navigation: [
    {
      label: 'voices.answers.title',
      href: (lang) => routes.answers.href({ lang }),
      place: { kind: 'foot', position: 1 },
    },
    {
      label: 'voices.navigation.cards',
      href: () => routes.cards.href({}),
      place: { kind: 'thread', position: 1 },
      may: 'voices.contribution.read',
      count: countOpenCards,
    },
    {
      label: 'voices.navigation.findings',
      href: () => routes.findings.href({}),
      place: { kind: 'thread', position: 2 },
      may: 'voices.finding.read',
    },
    {
      label: 'voices.navigation.speak',
      href: (lang) => routes.speak.href({ lang }),
      place: { kind: 'public', position: 4 },
    },
  ],
  nodeKinds: [
    {
      kind: 'contribution',
      label: 'voices.node.contribution',
      stage: 1,
      href: (code) => routes.card.href({ code }),
      publicListHref: (lang) => routes.answers.href({ lang }),
    },
    {
      kind: 'finding',
      label: 'voices.node.finding',
      stage: 2,
      href: (code) => routes.finding.href({ code }),
      publicListHref: (lang) => routes.answers.href({ lang }),
    },
  ],
  due: [dueVoices],
  reactsTo: [on(stakeholderMerged, (db, by, merged, at) => followMerged(db, by, at, merged))],
  figures: [voiceFigures],
  firstSteps: voicesSteps,
  calculations: voiceCalculations,
  overview: [voicesOverview],
  jobs: [forgetOriginals],
  commands: [receiptCommand, originalsCommand],
  fills: [
    fills(onPublicThread, voiceOnThread),
    fills(wordsOnThread, cardsOnThread),
    fills(onNodeSearch, cardsByWords),
    fills(keeperOfEdge, cardKeepsEdge),
    fills(onStart, startBand),
    fills(onOffer, speakAboutOffer),
    fills(onOfferPage, voicesAboutOffer),
    fills(ownedByLeadUnit, placesOfLeadUnit),
    fills(inMunicipality, list.voicesInMunicipality),
    fills(publicInMunicipality, publicVoicesInMunicipality),
  ],
  signatures: [
    'voices.review.by_label',
    'voices.answer.by_label',
    'voices.fate.given_by',
    'voices.finding.confirmed_by',
    'voices.misreading.answered_by',
  ],
  retention: [
    {
      data: 'voices.contribution',
      purpose: 'voices.retention.contribution',
      ends: 'voices.retention.contribution.ends',
    },
    { data: 'voices.answer', purpose: 'voices.retention.author', ends: 'voices.retention.author.ends' },
    { data: 'voices.review', purpose: 'voices.retention.author', ends: 'voices.retention.author.ends' },
    {
      data: 'voices.effect_answer',
      purpose: 'voices.retention.contribution',
      ends: 'voices.retention.contribution.ends',
    },
    { data: 'voices.misreading', purpose: 'voices.retention.contribution', ends: 'voices.retention.contribution.ends' },
  ],
  demo: loadVoices,
};
