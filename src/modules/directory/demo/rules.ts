import type { BodyType } from '../body/rules.ts';
import type { Utilisation } from '../offer/rules.ts';
import type { Category } from '../organisation/rules.ts';

/** The kinds of organisations in the demo file, in our words. */
export const categoryOf: Readonly<Record<string, Category>> = {
  behoerde: 'authority',
  beirat: 'advisory-council',
  bildung: 'education',
  initiative: 'initiative',
  jugendhilfe: 'youth-welfare',
  kita: 'childcare',
  kommune: 'municipal-office',
  kultur: 'culture',
  migrantenorganisation: 'migrant-organisation',
  religion: 'religion',
  schule: 'school',
  sport: 'sport',
  verein: 'association',
  wirtschaft: 'business',
  wohlfahrt: 'welfare',
};

export const utilisationOf: Readonly<Record<string, Utilisation>> = {
  frei: 'free',
  '50_90': 'half-full',
  voll: 'full',
  warteliste: 'waiting-list',
};

/** What kind of body a name tells of. */
export function bodyTypeOf(name: string): BodyType {
  if (/^Kreistag|^Gemeindevertretung|^Stadtverordnet/.test(name)) return 'council';
  if (/^Kreisausschuss|^Magistrat/.test(name)) return 'executive';
  if (/beirat/i.test(name)) return 'advisory';
  if (/ausschuss/i.test(name)) return 'committee';
  return /netzwerk/i.test(name) ? 'network' : 'round';
}
