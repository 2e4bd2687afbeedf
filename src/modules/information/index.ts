export { information } from './module.ts';
export { onOffer, onOrganisation, onStart, type PublicPlace, type PublicThing } from './slots.ts';
