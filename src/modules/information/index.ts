export { information } from './module.ts';
export { onOffer, onStart, type PublicPlace, type PublicThing } from './slots.ts';
