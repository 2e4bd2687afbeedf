export { countCardsAbout } from './contribution/about.data.ts';
export { SpeakAbout, VoicesAbout } from './contribution/about.views.tsx';
export { type AnsweredVoice, listAnswered, listQuotable } from './contribution/answers.data.ts';
export { Voice } from './contribution/answers.views.tsx';
export { type Card, countAnswered, findCardByCode } from './contribution/data.ts';
export { listCards } from './contribution/list.data.ts';
export { personalHints, promisedOn } from './contribution/rules.ts';
export { listTwins, type Twin } from './contribution/twins.data.ts';
export { reviewContribution, submitContribution } from './contribution/verbs.ts';
export { type Ending, noFate } from './fate/rules.ts';
export { answerContribution, giveFate } from './fate/verbs.ts';
export { type Finding, findFinding, findFindingByCode, listFindings } from './finding/data.ts';
export { cardLanguageName } from './form.ts';
export { voices } from './module.ts';
export {
  deleteOccasion,
  findOccasion,
  findOccasionByCode,
  insertOccasion,
  listOccasions,
  lockOccasions,
  type Occasion,
  updateOccasion,
  updateOccasionTimes,
} from './occasion/data.ts';
export { gatheringName } from './occasion/gathering.rules.ts';
export { asOf } from './occasion/rules.ts';
export { isReceiptCode } from './receipt/rules.ts';
export { routes as voiceRoutes } from './routes.ts';
export {
  type AboutQuestion,
  type AboutThing,
  beforeFateIsTakenBack,
  canHaveChangedDraft,
  type DraftInQuestion,
  type FateInQuestion,
  type FindingPlace,
  madeOfVoices,
  onAbout,
  onFinding,
  onSpeak,
} from './slots.ts';
export { countEffectAnswers } from './story/effect.data.ts';
export { type LivedEffect, livedEffect } from './story/effect.rules.ts';
export { LivedEffectView } from './story/effect.views.tsx';
