import { bringIn } from './coming-in.ts';
import type { Step, Walk } from './walk.ts';

/** Those who act on the day; everybody else comes in where each role looks at everything, in `looking.ts`. */
async function invitePeople(walk: Walk): Promise<void> {
  await bringIn(walk, 'wir', { 'Name oder Funktion': 'WIR-Koordination', Rolle: 'WIR-Koordinationsstelle' });
  await bringIn(walk, 'leitung', { 'Name oder Funktion': 'Dezernatsleitung', Rolle: 'Dezernatsleitung' });
  await bringIn(walk, 'stadt', {
    'Name oder Funktion': 'Integrationsstelle Dreieich',
    Rolle: 'Integrationsstelle der Kommune',
    Kommune: 'Dreieich',
  });
}

export const people: readonly Step[] = [
  { title: 'people come in by invitation, each with their role', run: invitePeople },
];
