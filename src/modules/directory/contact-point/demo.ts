import * as v from 'valibot';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { type DemoOutcome, knownStakeholder, readDemoRow } from '../stakeholder/demo.ts';
import { findContactPoint } from './data.ts';
import { readHours } from './hours.rules.ts';
import { audiences, type ContactPointFacts, contactPointTypes } from './rules.ts';
import { draftContactPoint, publishContactPoint } from './verbs.ts';

const contact = v.object({ label: v.string(), mailbox: v.string(), phone: v.string() });

const contactPointRow = v.object({
  id: v.string(),
  name: v.string(),
  type: v.string(),
  ownerId: v.nullable(v.string()),
  municipalityId: v.string(),
  description: v.string(),
  contact,
  hours: v.nullable(v.string()),
  hoursNote: v.string(),
  languages: v.array(v.string()),
  audiences: v.array(v.string()),
  lastConfirmed: v.nullable(v.string()),
});

/** Takes one contact point; one that nobody ever confirmed stays a draft. */
export async function takeContactPoint({ db, by, now }: DemoContext, source: unknown): Promise<DemoOutcome> {
  const read = readDemoRow(contactPointRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  if (await findContactPoint(db, row.id)) return 'unchanged';
  const owner = row.ownerId ? await knownStakeholder(db, row.ownerId) : undefined;
  const municipality = await knownStakeholder(db, row.municipalityId);
  const type = contactPointTypes.find((one) => one === row.type);
  if (!municipality) return { refused: `die Kommune ${row.municipalityId} gibt es nicht` };
  if (!type) return { refused: `die Art „${row.type}“ ist unbekannt` };
  const facts: ContactPointFacts = {
    name: row.name,
    type,
    ownerId: owner?.id ?? null,
    municipalityId: municipality.id,
    description: row.description,
    address: '',
    contactFunction: row.contact.label,
    mailbox: row.contact.mailbox,
    phone: row.contact.phone,
    hours: row.hours ? (readHours(row.hours) ?? null) : null,
    hoursNote: row.hoursNote,
    languages: row.languages,
    audiences: audiences.filter((one) => row.audiences.includes(one)),
  };
  await draftContactPoint(db, by, now, facts, { code: row.id, confirmedOn: row.lastConfirmed });
  const point = await findContactPoint(db, row.id);
  if (point && row.lastConfirmed) await publishContactPoint(db, by, now, point, { confirmedOn: row.lastConfirmed });
  return 'taken';
}
