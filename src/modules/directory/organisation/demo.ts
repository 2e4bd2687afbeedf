import * as v from 'valibot';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { type DemoOutcome, knownStakeholder, readDemoRow } from '../stakeholder/demo.ts';
import type { Category } from './rules.ts';
import { addOrganisation } from './verbs.ts';

const contact = v.object({ label: v.string(), mailbox: v.string(), phone: v.string() });

const organisationRow = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.string(),
  municipalityId: v.string(),
  description: v.string(),
  contact,
  contactLanguages: v.array(v.string()),
  lastConfirmed: v.nullable(v.string()),
});

const categoryOf = new Map<string, Category>([
  ['behoerde', 'authority'],
  ['beirat', 'advisory-council'],
  ['bildung', 'education'],
  ['initiative', 'initiative'],
  ['jugendhilfe', 'youth-welfare'],
  ['kita', 'childcare'],
  ['kommune', 'municipal-office'],
  ['kultur', 'culture'],
  ['migrantenorganisation', 'migrant-organisation'],
  ['religion', 'religion'],
  ['schule', 'school'],
  ['sport', 'sport'],
  ['verein', 'association'],
  ['wirtschaft', 'business'],
  ['wohlfahrt', 'welfare'],
]);

/** Takes one organisation, with the day of its last confirmation. */
export async function takeOrganisation({ db, by, now }: DemoContext, source: unknown): Promise<DemoOutcome> {
  const read = readDemoRow(organisationRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  if (await knownStakeholder(db, row.id)) return 'unchanged';
  const municipality = await knownStakeholder(db, row.municipalityId);
  const category = categoryOf.get(row.kind);
  if (!municipality) return { refused: `die Kommune ${row.municipalityId} gibt es nicht` };
  if (!category) return { refused: `die Art „${row.kind}“ ist unbekannt` };
  const contact = {
    contactFunction: row.contact.label,
    mailbox: row.contact.mailbox,
    phone: row.contact.phone,
    languages: row.contactLanguages,
  };
  const facts = {
    name: row.name,
    category,
    municipalityId: municipality.id,
    description: row.description,
    address: '',
    website: '',
    ...contact,
  };
  await addOrganisation(db, by, now, facts, { code: row.id, confirmedOn: row.lastConfirmed });
  return 'taken';
}
