import { bringIn } from './coming-in.ts';
import type { Step, Walk } from './walk.ts';

async function invitePeople(walk: Walk): Promise<void> {
  await bringIn(walk, 'wir', { 'Name oder Funktion': 'WIR-Koordination', Rolle: 'WIR-Koordinationsstelle' });
  await bringIn(walk, 'leitung', { 'Name oder Funktion': 'Dezernatsleitung', Rolle: 'Dezernatsleitung' });
  await bringIn(walk, 'stadt', {
    'Name oder Funktion': 'Integrationsstelle Dreieich',
    Rolle: 'Integrationsstelle der Kommune',
    Kommune: 'Dreieich',
  });
  await bringIn(walk, 'kreistag', { 'Name oder Funktion': 'Mitglied des Kreistags', Rolle: 'Mitglied des Kreistags' });
  await bringIn(walk, 'schutz', { 'Name oder Funktion': 'Datenschutz', Rolle: 'Datenschutz' });
  await bringIn(walk, 'betrieb', { 'Name oder Funktion': 'IT-Betrieb', Rolle: 'Betrieb (IT)' });
  await bringIn(walk, 'sprache', { 'Name oder Funktion': 'Sprachlotsin', Rolle: 'Sprachlotsin oder Sprachlotse' });
}

export const people: readonly Step[] = [
  { title: 'people come in by invitation, each with their role', run: invitePeople },
];
