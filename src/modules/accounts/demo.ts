import type { DemoContext, DemoLoader } from '#platform/manifest/manifest.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { activatePerson, findPersonByEmail, insertPerson } from './person/data.ts';
import { scopeKindOf } from './role/rules.ts';
import { giveRole } from './role/verbs.ts';
import { readSettings, saveSetting } from './settings/data.ts';

interface DemoPerson {
  id: string;
  name: string;
  mailbox: string;
  role: Role;
}

/** Ids of the demo county's people are known beforehand, so that tests can visit their pages. */
function demoId(number: number): string {
  return `0decade0-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/**
 * One person per role, named by function: the demo county invents no names of people. Roles for one place get their
 * place from the module that knows it (the directory), through `giveRole`.
 */
export const demoPeople: readonly DemoPerson[] = [
  { id: demoId(1), name: 'WIR-Koordination', mailbox: 'wir', role: 'coordinator' },
  { id: demoId(2), name: 'Dezernatsleitung', mailbox: 'dezernat', role: 'head' },
  { id: demoId(3), name: 'Integrationsstelle Beispielheim', mailbox: 'integration-beispielheim', role: 'municipality' },
  { id: demoId(4), name: 'Frauencafé Beispielheim', mailbox: 'frauencafe', role: 'partner' },
  { id: demoId(5), name: 'Verantwortliche Person Rettungsdienst', mailbox: 'rettungsdienst', role: 'area' },
  { id: demoId(6), name: 'Moderation Raum 3', mailbox: 'moderation-raum3', role: 'moderator' },
  { id: demoId(7), name: 'Sprachlotsin für Arabisch und Kurdisch', mailbox: 'sprachlotsin', role: 'mediator' },
  { id: demoId(8), name: 'Mitglied des Kreistags', mailbox: 'kreistag', role: 'council' },
  { id: demoId(9), name: 'Datenschutz', mailbox: 'datenschutz', role: 'privacy' },
  { id: demoId(10), name: 'IT-Betrieb', mailbox: 'it', role: 'operations' },
  { id: demoId(11), name: 'Verwaltung der Zugänge', mailbox: 'zugaenge', role: 'admin' },
];

/** The address of a person of the demo county; the domain `.example` can never be a real one (RFC 2606). */
export function demoEmail(mailbox: string): string {
  return `${mailbox}@musterau.example`;
}

/** Loads the county's settings and its people. Twice changes nothing. */
export const demo: DemoLoader = async (context) => {
  await loadSettings(context);
  for (const person of demoPeople) await loadPerson(context, person);
};

interface CountyFile {
  county: { name: string; terminology: Record<string, string> };
}

async function loadSettings({ db, now, file, report }: DemoContext): Promise<void> {
  const { county } = file('county') as CountyFile;
  // What somebody has set since stays as it is.
  if ((await readSettings(db)).isDemo) {
    report({ source: 'county.json', row: county.name, outcome: 'unchanged' });
    return;
  }
  await saveSetting(db, 'name', county.name, now);
  await saveSetting(db, 'claim', 'Was aus Ihrer Stimme wird', now);
  await saveSetting(db, 'profile', 'hessen', now);
  await saveSetting(db, 'terms', county.terminology, now);
  await saveSetting(db, 'isDemo', true, now);
  await saveSetting(db, 'publishedAt', now.toISOString(), now);
  report({ source: 'county.json', row: county.name, outcome: 'taken' });
}

async function loadPerson({ db, by, now, report }: DemoContext, person: DemoPerson): Promise<void> {
  const email = demoEmail(person.mailbox);
  const known = await findPersonByEmail(db, email);
  if (known) {
    report({ source: 'people', row: email, outcome: 'unchanged' });
    return;
  }
  const id = await insertPerson(db, {
    id: person.id,
    name: person.name,
    email,
    language: 'de',
    invitedAt: now,
    activatedAt: null,
  });
  await activatePerson(db, id, now);
  const kind = scopeKindOf(person.role);
  if (!kind || kind === 'room') await giveRole(db, by, now, id, { role: person.role, scope: null });
  report({ source: 'people', row: email, outcome: 'taken' });
}
