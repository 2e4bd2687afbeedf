export { keywordsOf } from './entry/keywords.data.ts';
export { information } from './module.ts';
export { readImprint } from './notice/data.ts';
export { ImprintFacts } from './notice/facts.views.tsx';
export { onOffer, onStart, type PublicPlace, type PublicThing } from './slots.ts';
