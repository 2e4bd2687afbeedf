export { countCardsAbout } from './contribution/about.data.ts';
export { SpeakAbout, VoicesAbout } from './contribution/about.views.tsx';
export { type AnsweredVoice, listQuotable } from './contribution/answers.data.ts';
export { type Card, countAnswered, findCardByCode, listCards } from './contribution/data.ts';
export { submitContribution } from './contribution/verbs.ts';
export type { Ending } from './fate/rules.ts';
export { giveFate } from './fate/verbs.ts';
export { type Finding, listFindings } from './finding/data.ts';
export { voices } from './module.ts';
export {
  findOccasionByCode,
  insertOccasion,
  listOccasions,
  lockOccasions,
  type Occasion,
  updateOccasion,
  updateOccasionTimes,
} from './occasion/data.ts';
export { gatheringName } from './occasion/gathering.rules.ts';
export { countEffectAnswers } from './receipt/effect.data.ts';
export { type LivedEffect, livedEffect } from './receipt/effect.rules.ts';
export { LivedEffectView } from './receipt/effect.views.tsx';
export { routes as voiceRoutes } from './routes.ts';
export { onSpeak } from './slots.ts';
